import Manuscript

/// The tags of a Mustache template, with their places: what the library itself does not tell.
struct TemplateTags {
  indirect enum Tag {
    /// `{{name}}`, `{{{name}}}`, `{{&name}}`
    case value(Located<String>)
    /// `{{#name}}…{{/name}}`; the contents of an inverted one do not see the value.
    case section(Located<String>, isInverted: Bool, [Tag])
    case partial(Located<String>)
    /// `{{<name}}…{{/name}}`
    case parent(Located<String>, [Tag])
    /// `{{$name}}…{{/name}}`
    case block(Located<String>, [Tag])
  }

  private(set) var tags: [Tag] = []

  private struct Open {
    var mark: Character
    var name: Located<String>
    var tags: [Tag] = []
  }

  init(_ template: String, file: String) throws(Problem) {
    var stack = [Open(mark: " ", name: Located("", at: SourceLocation(file: file, line: 1, column: 1)))]
    var counter = Place(file: file)
    var rest = template[...]
    while let open = rest.firstRange(of: "{{") {
      counter.advance(over: rest[..<open.lowerBound])
      let place = counter.location
      let isTriple = rest[open.upperBound...].first == "{"
      let closing = isTriple ? "}}}" : "}}"
      guard let close = rest[open.upperBound...].firstRange(of: closing) else {
        throw Problem("the tag is not closed", at: place, hint: "end it with \(closing)")
      }
      let inside = rest[open.upperBound..<close.lowerBound].drop { $0 == "{" }
      counter.advance(over: rest[open.lowerBound..<close.upperBound])
      rest = rest[close.upperBound...]
      let mark = inside.first.flatMap { "#^/>$<!&=".contains($0) ? $0 : nil }
      let name = Located((mark == nil ? inside : inside.dropFirst()).trimmed, at: place)
      guard stack.count < 40 else { throw Problem("limit of 40 tags in one another passed", at: place) }
      switch mark {
      case "!": break
      case "=": throw Problem("tags keep their braces", at: place, hint: "remove the tag that sets others")
      case ">": stack[stack.count - 1].tags.append(.partial(name))
      case "#", "^", "<", "$": stack.append(Open(mark: mark ?? "#", name: name))
      case "/":
        guard stack.count > 1, stack[stack.count - 1].name.value == name.value, let last = stack.popLast() else {
          throw Self.misplacedEnd(name, open: stack.dropFirst().map(\.name.value))
        }
        stack[stack.count - 1].tags.append(Self.closed(last))
      default: stack[stack.count - 1].tags.append(.value(name))
      }
    }
    if stack.count > 1, let last = stack.last {
      throw Problem("\(Message.quote(last.name.value)) is not closed", at: last.name.location)
    }
    tags = stack.first?.tags ?? []
  }

  /// What is wrong with an end, where these are open, outer before inner.
  private static func misplacedEnd(_ name: Located<String>, open: [String]) -> Problem {
    let inner = open.last.map { Message.quote($0) }
    if let inner, open.contains(name.value) {
      return Problem(
        "\(inner) is still open where \(Message.quote(name.value)) is closed", at: name.location,
        hint: "close \(inner) first")
    }
    return Problem(
      "\(Message.quote(name.value)) is closed but not open", at: name.location, hint: inner.map { "open is \($0)" })
  }

  private static func closed(_ open: Open) -> Tag {
    switch open.mark {
    case "<": .parent(open.name, open.tags)
    case "$": .block(open.name, open.tags)
    default: .section(open.name, isInverted: open.mark == "^", open.tags)
    }
  }
}

/// A place in a text that is read from front to back.
private struct Place {
  let file: String
  var line = 1
  var column = 1

  var location: SourceLocation { SourceLocation(file: file, line: line, column: column) }

  mutating func advance(over text: Substring) {
    for character in text {
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
  }
}
