import LanguagePack

/// What an item can be, asked by the rules of the grammar; every question may be asked beyond the ends.
extension DateParser {
    func item(_ at: Int) -> DateItem? { items.indices.contains(at) ? items[at] : nil }
    func has(_ at: Int, _ word: DateWords.Word) -> Bool { item(at)?.words.contains(word) ?? false }
    func mark(_ at: Int, _ mark: Unicode.Scalar) -> Bool { item(at)?.mark == mark }
    func particle(_ at: Int, _ particle: DateWords.Particle) -> Bool { has(at, .particle(particle)) }
    func number(_ at: Int) -> Int? { item(at)?.number }

    /// The unit itself when the item is it, one or many.
    func unit(_ at: Int, _ unit: DateWords.Unit) -> DateWords.Unit? {
        has(at, .unit(unit, plural: false)) || has(at, .unit(unit, plural: true)) ? unit : nil
    }

    func unitAt(_ at: Int) -> DateWords.Unit? {
        item(at)?.words.lazy.compactMap { if case .unit(let unit, _) = $0 { unit } else { nil } }.first
    }

    func lengthAt(_ at: Int) -> DateWords.Unit? {
        item(at)?.words.lazy.compactMap { if case .length(let unit) = $0 { unit } else { nil } }.first
    }

    func shift(_ at: Int) -> DateWords.Shift? {
        item(at)?.words.lazy.compactMap { if case .shift(let shift) = $0 { shift } else { nil } }.first
    }

    /// The era; `.some(nil)` is before the common era.
    func era(_ at: Int) -> DateWords.System?? {
        item(at)?.words.lazy.compactMap { word -> DateWords.System?? in if case .era(let era) = word { .some(era) } else { .none } }.first
    }

    func monthWord(_ at: Int) -> (DateWords.System, Int, risky: Bool)? {
        item(at)?.words.lazy.compactMap { if case .month(let system, let number, let risky) = $0 { (system, number, risky) } else { nil } }.first
    }

    func isRisky(_ at: Int) -> Bool { monthWord(at)?.risky ?? false }

    /// A unit and which one of it: last week, this very week.
    func shiftedUnit(_ at: Int, _ wanted: DateWords.Unit) -> (DateWords.Shift, Int)? {
        if has(at, .unit(wanted, plural: false)), let shift = shift(at + 1), shift != .hence { return (shift, at + 2) }
        guard let before = item(at)?.words.lazy.compactMap({ if case .before(let shift) = $0 { shift } else { nil } }).first,
              has(at + 1, .unit(wanted, plural: false)) else { return nil }
        return (before, at + 2)
    }

    /// Whether what stands here, or right before it, says that it is no date.
    func isGuarded(_ at: Int) -> Bool {
        if has(at, .guarded(.never)) { return true }
        guard number(at) != nil || monthWord(at) != nil else { return false }
        return has(at - 1, .guarded(.place)) && !has(at - 1, .guarded(.year)) || (number(at) != nil && has(at - 1, .guarded(.number)))
    }

    /// Whether a number that ends before this item counts something, as far as the words of dates can tell.
    func isCountedThing(_ at: Int) -> Bool { unitAt(at) != nil || lengthAt(at) != nil || mark(at, "%") }

    /// Whether nothing but a mark, a particle or the end follows.
    func isYearEnd(_ at: Int) -> Bool { item(at).map { $0.mark != nil && $0.mark != "/" && $0.mark != ":" } ?? true }

    /// Whether a share or a fraction follows, so that the number is no year.
    func isOddCount(_ at: Int) -> Bool { mark(at, "%") || mark(at, "/") && item(at + 1)?.digits ?? 0 > 2 }

    /// Whether a number without any word for year is one: alone in brackets, or behind the name of what happens once in years.
    func isBareYear(_ at: Int) -> Bool {
        guard let item = item(at), let value = item.number, item.digits == 4 || item.digits == 2 else { return false }
        guard !has(at - 1, .guarded(.number)), !isCountedThing(at + 1), !mark(at + 1, "/"), !mark(at + 1, ":"), !mark(at + 1, ".") || self.item(at + 2)?.digits ?? 0 == 0,
              self.item(at - 1)?.mark != "/", self.item(at - 1)?.mark != ":" else { return false }
        if item.digits == 2 {
            guard value >= 40 || value == 0 else { return false }
            return has(at - 1, .guarded(.year)) && !isPlainWord(at + 1)
        }
        guard (1280...1420).contains(value) || (1800...2099).contains(value) else { return false }
        if mark(at - 1, "("), mark(at + 1, ")") { return true }
        return (1...3).contains { back in
            has(at - back, .guarded(.year)) && ((at - back + 1)..<at).allSatisfy { isPlainWord($0) }
        }
    }

    private func isPlainWord(_ at: Int) -> Bool { item(at).map { $0.mark == nil && $0.words.isEmpty && $0.number == nil } ?? false }
}
