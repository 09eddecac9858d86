/// Something that no change in the course mends: a full disk, a folder that may not be touched, a missing theme.
public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, by the names of `sysexits.h`, whose numbers are the exit status of the program.
  public enum Cause: Int32, Hashable, Sendable {
    /// The program itself is at fault.
    case software = 70
    /// A file that belongs to the program's installation is missing.
    case installation = 72
    /// The output may not, or cannot, be made where it is wanted.
    case output = 73
    /// Reading or writing failed half way.
    case inputOutput = 74
  }

  public var cause: Cause
  /// What is wrong, in one sentence without a full stop.
  public var summary: String
  /// What to try, in one sentence without a full stop.
  public var hint: String?

  public init(_ cause: Cause, _ summary: String, hint: String? = nil) {
    self.cause = cause
    self.summary = summary
    self.hint = hint
  }

  /// The message as a `Problem` without a place would be written.
  public var description: String {
    "error: \(summary)" + (hint.map { "\n  try: \($0)" } ?? "")
  }
}
