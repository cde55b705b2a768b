import Foundation

/// Lets `body` write a new file beside `path`, then puts it in the place of `path` in one step; on any failure the new
/// file is removed and `path` stays as it was. What is no ordinary file (a pipe, a terminal) is written directly.
/// Throws `ExportError.cannotWrite` or what `body` throws.
func replaceFile(at path: String, with body: (Int32) throws -> Void) throws {
    func failure() -> ExportError { .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
    var status = stat()
    let exists = stat(path, &status) == 0
    let isOrdinary = !exists || status.st_mode & S_IFMT == S_IFREG
    // A link keeps pointing at its file: the file is what is replaced.
    let target = exists ? URL(fileURLWithPath: path).resolvingSymlinksInPath().path : path
    let working = isOrdinary ? "\(target).\(getpid()).partial" : path
    let descriptor = open(working, O_WRONLY | O_CLOEXEC | (isOrdinary ? O_CREAT | O_TRUNC : 0), 0o666)
    guard descriptor >= 0 else { throw failure() }
    do {
        try body(descriptor)
        if exists && isOrdinary { _ = fchmod(descriptor, status.st_mode & 0o7777) }
    } catch {
        close(descriptor)
        if isOrdinary { unlink(working) }
        if case ExportError.cannotWrite(_, let reason) = error { throw ExportError.cannotWrite(path: path, reason: reason) }
        throw error
    }
    // A full disk may come to light only here.
    guard close(descriptor) == 0 else {
        let error = failure()
        if isOrdinary { unlink(working) }
        throw error
    }
    guard !isOrdinary || rename(working, target) == 0 else {
        let error = failure()
        unlink(working)
        throw error
    }
}

/// Writes all of `bytes`, however many calls the system needs for it.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(ExportError) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress!, rest.count)
        if count < 0 {
            if errno == EINTR { continue }
            throw .cannotWrite(path: "file descriptor \(descriptor)", reason: String(cString: strerror(errno)))
        }
        rest = rest.dropFirst(count)
    }
}
