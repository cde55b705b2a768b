/// Ends the command with an exit code, after a message where there is something to say.
struct CommandFailure: Error {
    /// What, where, and what to do; nil when all has been said.
    var message: String?
    /// The exit code.
    var code: Int32

    /// Some of the work failed.
    static let someFailed: Int32 = 1
    /// Two graphs differ, which is no failure.
    static let differ: Int32 = 1
    /// Nothing could be begun.
    static let couldNotStart: Int32 = 2

    /// Nothing could be begun, for the reason `message` gives.
    static func cannotStart(_ message: String) -> CommandFailure {
        CommandFailure(message: message, code: couldNotStart)
    }
}
