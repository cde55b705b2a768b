import Passage

/// The members of a JSON object and where it stands, so that every complaint can name its place.
struct JSONFields {
    private let members: [(name: String, value: JSONValue)]
    private let place: Place

    /// Where a value stands in the file; put into words only when something is wrong.
    indirect enum Place {
        case top(String)
        case member(Place, String)
        case element(Place, Int)

        var path: String {
            switch self {
            case .top(let name): name
            case .member(let place, let name): "\(place.path).\(name)"
            case .element(let place, let index): "\(place.path)[\(index)]"
            }
        }
    }

    init(_ value: JSONValue, at place: Place) throws(GraphReadError) {
        guard case .object(let members) = value else {
            throw .wrongValue(path: place.path, found: value.summary, expected: "an object")
        }
        self.members = members
        self.place = place
    }

    /// The member's place in words.
    func path(_ name: String) -> String { Place.member(place, name).path }

    /// The member's value; nil when it is absent or null.
    func value(_ name: String) -> JSONValue? {
        guard let member = members.first(where: { $0.name == name }) else { return nil }
        if case .null = member.value { return nil }
        return member.value
    }

    /// A member that must be there.
    func required(_ name: String) throws(GraphReadError) -> JSONValue {
        guard let value = value(name) else { throw .missing(path: place.path, member: name) }
        return value
    }

    /// Text, or nil when absent or null.
    func text(_ name: String) throws(GraphReadError) -> String? {
        guard let value = value(name) else { return nil }
        guard case .string(let text) = value else { throw wrong(name, value, "text") }
        return text
    }

    /// Text that must be there and not be empty.
    func requiredText(_ name: String) throws(GraphReadError) -> String {
        let value = try required(name)
        guard case .string(let text) = value, !text.isEmpty else { throw wrong(name, value, "text that is not empty") }
        return text
    }

    /// One of a closed list, or nil when absent or null.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, of type: Choice.Type
    ) throws(GraphReadError) -> Choice? where Choice.RawValue == String {
        guard let text = try text(name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw .notOneOf(path: path(name), found: text, allowed: Choice.allCases.map(\.rawValue))
        }
        return choice
    }

    /// One of a closed list that must be there.
    func requiredChoice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, of type: Choice.Type
    ) throws(GraphReadError) -> Choice where Choice.RawValue == String {
        guard let choice = try choice(name, of: type) else { throw .missing(path: place.path, member: name) }
        return choice
    }

    /// A date, or nil when absent or null.
    func date(_ name: String) throws(GraphReadError) -> EDTFDate? {
        guard let text = try text(name) else { return nil }
        guard let date = EDTFDate(text) else { throw wrong(name, .string(text), "an EDTF date such as 2025-12-24") }
        return date
    }

    /// A whole number of at least 0 that must be there.
    func count(_ name: String) throws(GraphReadError) -> Int {
        let value = try required(name)
        guard case .integer(let number) = value, number >= 0 else { throw wrong(name, value, "a whole number from 0") }
        return number
    }

    /// A number between 0 and 1 that must be there.
    func share(_ name: String) throws(GraphReadError) -> Double {
        let value = try required(name)
        switch value {
        case .number(let number) where (0...1).contains(number): return number
        case .integer(let number) where (0...1).contains(number): return Double(number)
        default: throw wrong(name, value, "a number from 0 to 1")
        }
    }

    /// Texts, none when absent or null.
    func texts(_ name: String) throws(GraphReadError) -> [String] {
        try elements(name) { element, place throws(GraphReadError) in
            guard case .string(let text) = element else {
                throw .wrongValue(path: place.path, found: element.summary, expected: "text")
            }
            return text
        }
    }

    /// Text by name, for an object that must be there.
    func textByName(_ name: String) throws(GraphReadError) -> [String: String] {
        let fields = try JSONFields(try required(name), at: .member(place, name))
        var found: [String: String] = [:]
        for member in fields.members { found[member.name] = try fields.requiredText(member.name) }
        return found
    }

    /// What `read` makes of the elements of an array, none when absent or null.
    func elements<Element>(
        _ name: String, _ read: (JSONValue, Place) throws(GraphReadError) -> Element
    ) throws(GraphReadError) -> [Element] {
        guard let value = value(name) else { return [] }
        guard case .array(let elements) = value else { throw wrong(name, value, "an array") }
        var found: [Element] = []
        found.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            found.append(try read(element, .element(.member(place, name), index)))
        }
        return found
    }

    /// The complaint about a member.
    func wrong(_ name: String, _ value: JSONValue, _ expected: String) -> GraphReadError {
        .wrongValue(path: path(name), found: value.summary, expected: expected)
    }
}
