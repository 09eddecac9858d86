/// Why a text is not a formula.
public struct FormulaError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, a sentence without its full stop.
  public let message: String
  /// The character at which it was noticed, counted from 1; nil when it is the whole formula.
  public let position: Int?

  public init(message: String, position: Int?) {
    self.message = message
    self.position = position
  }

  public var description: String {
    position.map { "\(message) (at character \($0) of the formula)" } ?? message
  }
}
