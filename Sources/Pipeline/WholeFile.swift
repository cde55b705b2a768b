import Foundation

/// Writes files whole or not at all.
public enum WholeFile {
    /// Why a file was not written; what stood there before still does, and nothing else was left behind.
    public struct Failure: Error, Hashable, Sendable {
        /// The file that was to be written.
        public var path: String
        /// The system's own word for it.
        public var reason: String
    }

    /// Puts `bytes` at `path`: written beside it under a name of its own, synced, then renamed over it. A symbolic link keeps
    /// pointing at its file, which is the one replaced; what is no ordinary file (a pipe, a device) is written to directly.
    public static func write(_ bytes: Data, to path: String) throws(Failure) {
        var status = stat()
        let exists = stat(path, &status) == 0
        if exists, status.st_mode & S_IFMT != S_IFREG, status.st_mode & S_IFMT != S_IFDIR {
            return try writeThrough(bytes, to: path)
        }
        let target = exists ? URL(fileURLWithPath: path).resolvingSymlinksInPath().path : path
        let folder = URL(fileURLWithPath: target).deletingLastPathComponent()
        var name = Array(folder.appendingPathComponent(".eventgraph-XXXXXX").path.utf8CString)
        let file = mkstemp(&name)
        guard file >= 0 else { throw Failure(path: path, reason: systemReason(errno)) }
        if let fault = fill(file, with: bytes) ?? (rename(name, target) == 0 ? nil : errno) {
            unlink(name)
            throw Failure(path: path, reason: systemReason(fault))
        }
    }

    private static func writeThrough(_ bytes: Data, to path: String) throws(Failure) {
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw Failure(path: path, reason: systemReason(errno)) }
        let fault = writeAll(bytes, to: file)
        close(file)
        if let fault { throw Failure(path: path, reason: systemReason(fault)) }
    }

    /// Makes `folder` and those above it, and makes sure that files can be written in it.
    public static func prepare(folder: String) throws(Failure) {
        var parts: [String] = []
        for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
            parts.append(String(part))
            let path = parts.joined(separator: "/")
            guard !path.isEmpty, mkdir(path, 0o777) != 0, errno != EEXIST else { continue }
            let fault = errno
            // Folders on the way may be closed to writing and still lead on.
            var status = stat()
            guard stat(path, &status) == 0 else { throw Failure(path: folder, reason: systemReason(fault)) }
        }
        var status = stat()
        guard stat(folder, &status) == 0 else { throw Failure(path: folder, reason: systemReason(errno)) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw Failure(path: folder, reason: systemReason(ENOTDIR)) }
        guard access(folder, W_OK | X_OK) == 0 else { throw Failure(path: folder, reason: systemReason(errno)) }
    }

    /// Writes, sets the usual permissions, syncs and closes; gives the error number of what went wrong.
    private static func fill(_ file: Int32, with bytes: Data) -> Int32? {
        var fault = writeAll(bytes, to: file)
        // mkstemp makes the file private; a result is for whom the user's mask allows.
        if fault == nil, fchmod(file, 0o666 & ~fileMask) != 0 { fault = errno }
        if fault == nil, fsync(file) != 0, errno != EINVAL { fault = errno }
        // A full disk may show only here.
        if close(file) != 0, fault == nil { fault = errno }
        return fault
    }

    /// Writes all of `bytes` to an open file; gives the error number of what went wrong.
    public static func writeAll(_ bytes: Data, to file: Int32) -> Int32? {
        bytes.withUnsafeBytes { buffer -> Int32? in
            var done = 0
            while done < buffer.count {
                let count = Foundation.write(file, buffer.baseAddress! + done, buffer.count - done)
                if count < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                done += count
            }
            return nil
        }
    }

    /// The process's file mask, read once: the system gives it only by setting it.
    private static let fileMask: mode_t = {
        let mask = umask(0)
        umask(mask)
        return mask
    }()
}
