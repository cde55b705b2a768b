import Passage

/// The rooms an article passes through, whose view of it can be shown.
public enum InspectionStage: String, CaseIterable, Sendable {
    case tokens, groups, mentions, dates, claims
}

/// How a room's view is written.
public enum InspectionFormat: String, CaseIterable, Sendable {
    case text, json
}

/// The stage cannot be shown.
public struct InspectionUnavailable: Error, Hashable, Sendable {
    /// The stage asked for.
    public var stage: InspectionStage
}

extension Extractor {
    /// What the room of `stage` saw in `article`, as text a person can read and a test can compare; throws where the room has no view.
    public func inspect(
        _ article: Article, stage: InspectionStage, format: InspectionFormat
    ) throws(InspectionUnavailable) -> String {
        throw InspectionUnavailable(stage: stage)
    }
}
