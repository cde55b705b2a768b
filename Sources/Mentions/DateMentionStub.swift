import Passage
/// A date in the text.
public struct DateMention: Sendable {
    public var sentence: Int
    public var range: Range<Int>
    public var value: EDTFDate?
    public var text: String
    public var calendar: String
}
