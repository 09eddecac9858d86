import Manuscript

/// How many of something there may be: declared with an option, checked and worded from the declaration, and told by the
/// manual.
public struct CountLimit: Hashable, Sendable {
  /// How many there may be.
  public let range: ClosedRange<Int>
  /// What they are, for the message: “functions”, “drawn layers”.
  public let things: String
  /// What an author can do about more or fewer of them.
  public let hint: String

  public init(_ range: ClosedRange<Int>, _ things: String, hint: String) {
    self.range = range
    self.things = things
    self.hint = hint
  }

  /// At most so many.
  public init(_ most: Int, _ things: String, hint: String) {
    self.init(0...most, things, hint: hint)
  }

  /// `at most 24`, `exactly 3`, `from 2 to 12`
  var text: String {
    let (least, most) = (range.lowerBound, range.upperBound)
    return least == most ? "exactly \(most)" : least > 1 ? "from \(least) to \(most)" : "at most \(most)"
  }

  /// A problem at `location` for a count outside the limit.
  public func check(_ count: Int, at location: SourceLocation?) throws(Problem) {
    guard !range.contains(count) else { return }
    let (least, most) = (range.lowerBound, range.upperBound)
    throw Problem(
      count < least || least == most
        ? "expected \(text) \(things), found \(count)"
        : "limit of \(most) \(things) passed, there are \(count)",
      at: location, hint: hint)
  }

  /// A problem for a list that is too long or too short, in any language where it is written for each.
  func check(list node: Node) throws(Problem) {
    switch node.content {
    case .sequence(let nodes): try check(nodes.count, at: node.location)
    case .mapping(let entries): for entry in entries { try check(list: entry.value) }
    case .scalar: return
    }
  }
}

extension Option {
  /// The same for a list of at most so many elements.
  ///
  /// - Parameters:
  ///   - most: how many there may be.
  ///   - elements: what they are, for the message: “functions”.
  ///   - hint: what an author can do about more of them.
  public func atMost(_ most: Int, _ elements: String, hint: String) -> Option {
    limited(to: CountLimit(most, elements, hint: hint))
  }

  /// The same for a list of exactly so many elements.
  public func exactly(_ count: Int, _ elements: String, hint: String) -> Option {
    limited(to: CountLimit(count...count, elements, hint: hint))
  }

  /// The same for a list of so many elements as the limit allows.
  public func limited(to limit: CountLimit) -> Option {
    var option = self
    option.limit = limit
    return option
  }

  /// The same with limits of what a figure makes of the value, such as the neurons of a model: the manual tells them, and
  /// the kind checks them by `CountLimit.check(_:at:)` once it knows the count.
  public func drawing(_ limits: CountLimit...) -> Option {
    var option = self
    option.drawn += limits
    return option
  }
}
