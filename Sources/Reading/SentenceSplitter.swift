import Passage

/// Groups tokens into sentences: at full stops, question and exclamation marks, and at the ends of lines that are not just wrapped.
struct SentenceSplitter {
    private static let ends: Set<String> = [".", "!", "?", "…"]
    private static let closers: Set<String> = ["»", "\"", ")", "]", "”", "'"]

    /// The sentences as ranges of `tokens`, each with its paragraph.
    func split(_ tokens: [Token], lineStarts: Set<Int>) -> [(range: Range<Int>, paragraph: Int)] {
        let breaks = SentenceSplitter.isWrapped(tokens, lineStarts) ? SentenceSplitter.paragraphs(tokens, lineStarts) : lineStarts
        var found: [(Range<Int>, Int)] = []
        var start = 0, paragraph = 0, index = 0
        func close(_ end: Int) {
            if end > start { found.append((start..<end, paragraph)) }
            start = end
        }
        while index < tokens.count {
            if breaks.contains(index), index > 0 {
                close(index)
                paragraph += 1
            }
            index += 1
            guard tokens[index - 1].kind == .mark, Self.ends.contains(tokens[index - 1].key),
                  endsSentence(tokens, at: index - 1) else { continue }
            while index < tokens.count, tokens[index].kind == .mark, !breaks.contains(index),
                  Self.ends.contains(tokens[index].key) || (Self.closers.contains(tokens[index].key) && !tokens[index].spaced) {
                index += 1
            }
            close(index)
        }
        close(tokens.count)
        return found
    }

    /// A full stop between digits, or after a single letter, ends nothing.
    private func endsSentence(_ tokens: [Token], at index: Int) -> Bool {
        guard tokens[index].key == ".", index > 0, index + 1 < tokens.count else { return true }
        let before = tokens[index - 1], after = tokens[index + 1]
        if after.spaced && before.span.end == tokens[index].span.start { return before.kind != .word || before.key.unicodeScalars.count > 1 }
        if before.kind == .number && after.kind == .number { return false }
        if after.kind == .word, before.kind == .word {
            return before.key.unicodeScalars.count > 1 && after.key.unicodeScalars.count > 1
                && !(before.key.first!.isASCII && after.key.first!.isASCII)
        }
        return after.kind != .mark || !Self.ends.contains(after.key)
    }

    /// Whether the lines are broken by width: most of them end without a mark, none of them is long.
    private static func isWrapped(_ tokens: [Token], _ lineStarts: Set<Int>) -> Bool {
        let starts = lineStarts.filter { $0 > 0 && $0 < tokens.count }.sorted()
        guard starts.count >= 6 else { return false }
        var open = 0, widest = 0
        for (index, start) in starts.enumerated() {
            if tokens[start - 1].kind != .mark { open += 1 }
            let from = index == 0 ? 0 : starts[index - 1]
            widest = max(widest, tokens[start - 1].span.end - tokens[from].span.start)
        }
        return open * 10 > starts.count * 6 && (50...120).contains(widest)
    }

    /// Of wrapped lines only those begin a paragraph that follow a sentence's end, and the first after the title.
    private static func paragraphs(_ tokens: [Token], _ lineStarts: Set<Int>) -> Set<Int> {
        let first = lineStarts.filter { $0 > 0 }.min()
        return lineStarts.filter { start in
            start == first || (start > 0 && start <= tokens.count && tokens[start - 1].kind == .mark && ends.contains(tokens[start - 1].key))
        }
    }
}
