import Yams

/// What a YAML file of a pack says, apart from how YAML writes it: text, lists and maps, each with its line.
///
/// It can be kept as bytes, which are read a hundred times faster than YAML: that is what compiling a pack means.
enum PackTree: Sendable {
    case text(String, line: Int, column: Int)
    case list([PackTree], line: Int, column: Int)
    case map([(key: String, value: PackTree)], line: Int, column: Int)

    /// The value of a key of a map.
    subscript(key: String) -> PackTree? {
        guard case .map(let pairs, _, _) = self else { return nil }
        return pairs.first { $0.key == key }?.value
    }

    /// Its text, when it is one.
    var string: String? { if case .text(let text, _, _) = self { text } else { nil } }
    /// Its items, when it is a list.
    var sequence: [PackTree]? { if case .list(let items, _, _) = self { items } else { nil } }
    /// Its pairs, when it is a map.
    var mapping: [(key: String, value: PackTree)] { if case .map(let pairs, _, _) = self { pairs } else { [] } }

    /// Line and column it begins at, from 1.
    var place: (line: Int, column: Int) {
        switch self {
        case .text(_, let line, let column), .list(_, let line, let column), .map(_, let line, let column): (line, column)
        }
    }

    /// Takes over a YAML node; an alias counts as nothing.
    init(_ node: Node) {
        let (line, column) = (node.mark?.line ?? 0, node.mark?.column ?? 0)
        switch node {
        case .sequence(let items): self = .list(items.map(PackTree.init), line: line, column: column)
        case .mapping(let pairs): self = .map(pairs.map { ($0.key.string ?? "", PackTree($0.value)) }, line: line, column: column)
        default: self = .text(node.string ?? "", line: line, column: column)
        }
    }
}

extension PackTree {
    /// Appends the tree as bytes, the maps' keys in `leaving` left out.
    func encode(into bytes: inout [UInt8], leaving: Set<String>) {
        func number(_ value: Int) { withUnsafeBytes(of: UInt32(truncatingIfNeeded: value).littleEndian) { bytes.append(contentsOf: $0) } }
        func text(_ value: String) {
            number(value.utf8.count)
            bytes.append(contentsOf: value.utf8)
        }
        func head(_ tag: UInt8) {
            bytes.append(tag)
            number(place.line)
            number(place.column)
        }
        switch self {
        case .text(let value, _, _):
            head(0)
            text(value)
        case .list(let items, _, _):
            head(1)
            number(items.count)
            for item in items { item.encode(into: &bytes, leaving: leaving) }
        case .map(let pairs, _, _):
            head(2)
            let kept = pairs.filter { !leaving.contains($0.key) }
            number(kept.count)
            for pair in kept {
                text(pair.key)
                pair.value.encode(into: &bytes, leaving: leaving)
            }
        }
    }

    /// Reads a tree that `encode` wrote; nil when the bytes are none.
    init?(_ bytes: [UInt8], at index: inout Int) {
        func number() -> Int? {
            guard index + 4 <= bytes.count else { return nil }
            defer { index += 4 }
            return (0..<4).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
        }
        func text() -> String? {
            guard let count = number(), index + count <= bytes.count else { return nil }
            defer { index += count }
            return String(decoding: bytes[index..<(index + count)], as: UTF8.self)
        }
        guard index < bytes.count else { return nil }
        let tag = bytes[index]
        index += 1
        guard let line = number(), let column = number() else { return nil }
        switch tag {
        case 0:
            guard let value = text() else { return nil }
            self = .text(value, line: line, column: column)
        case 1:
            guard let count = number() else { return nil }
            var items: [PackTree] = []
            for _ in 0..<count {
                guard let item = PackTree(bytes, at: &index) else { return nil }
                items.append(item)
            }
            self = .list(items, line: line, column: column)
        case 2:
            guard let count = number() else { return nil }
            var pairs: [(key: String, value: PackTree)] = []
            for _ in 0..<count {
                guard let key = text(), let value = PackTree(bytes, at: &index) else { return nil }
                pairs.append((key, value))
            }
            self = .map(pairs, line: line, column: column)
        default: return nil
        }
    }
}
