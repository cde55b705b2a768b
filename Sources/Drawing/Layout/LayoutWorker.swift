import Foundation

/// The other side of `LayoutHelper`: a process that lays out pictures for the one that started it.
public enum LayoutWorker {
    /// Answers requests on standard input, which is a socket, until the other side closes it. For a process that does nothing else.
    public static func serve() {
        // What goes wrong here shall not fill the disk or the memory of the machine.
        var (none, most) = (rlimit(rlim_cur: 0, rlim_max: 0), rlimit(rlim_cur: 4 << 30, rlim_max: 4 << 30))
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &most)
        let graphviz = Graphviz()
        // The first use loads plugins and fonts; better now than when somebody waits.
        _ = try? graphviz.widths(of: [Ruler.Word(text: "x", isBold: false), Ruler.Word(text: "x", isBold: true)])
        while let head = read(8) {
            let length = head.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
            guard length < 1 << 32, let bytes = read(Int(length)), let request = try? HelperRequest(bytes) else { return }
            // Should the other side be killed meanwhile, nobody else would end a layout that does not end.
            alarm(3600)
            let reply = framed(answer(request, graphviz).bytes)
            alarm(0)
            guard write(reply) else { return }
        }
    }

    private static func answer(_ request: HelperRequest, _ graphviz: Graphviz) -> HelperReply {
        do {
            switch request {
            case .widths(let words): return .widths(try graphviz.widths(of: words))
            case .placement(let skeleton): return .placement(try graphviz.placement(of: skeleton))
            case .print(let svg, let format): return .file(try graphviz.print(svg, as: format))
            }
        } catch { return .failed(error) }
    }

    private static func read(_ length: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: length)
        var done = 0
        while done < length {
            let count = bytes.withUnsafeMutableBytes { recv(0, $0.baseAddress! + done, length - done, 0) }
            if count <= 0 { return nil }
            done += count
        }
        return bytes
    }

    private static func write(_ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { send(0, $0.baseAddress! + done, bytes.count - done, Int32(MSG_NOSIGNAL)) }
            if count <= 0 { return false }
            done += count
        }
        return true
    }
}
