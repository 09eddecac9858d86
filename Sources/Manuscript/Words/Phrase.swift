/// A sentence with places to fill: `{name} from {low} to {high}`.
struct Phrase: Hashable, Sendable {
  private enum Part: Hashable {
    case text(String)
    case place(String)
  }

  /// The sentence as it was written.
  let source: String
  private let parts: [Part]

  /// The names between braces.
  var places: Set<String> {
    Set(
      parts.compactMap { part in
        if case .place(let name) = part { name } else { nil }
      })
  }

  /// Throws a problem for a brace that is not part of a place.
  init(_ text: Located<String>) throws(Problem) {
    var parts: [Part] = []
    var rest = Substring(text.value)
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      if brace != rest.startIndex { parts.append(.text(String(rest[..<brace]))) }
      guard let place = rest[brace...].prefixMatch(of: /{([a-z]+)}/) else {
        throw Problem(
          "a brace that begins no place to fill", at: text.location,
          hint: "a place is a name of small letters in braces, such as {count}")
      }
      parts.append(.place(String(place.output.1)))
      rest = rest[place.range.upperBound...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
    source = text.value
  }

  /// The sentence with every place filled; nil where a value is missing.
  func filled(with values: [String: String]) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .text(let part): text += part
      case .place(let name):
        guard let value = values[name] else { return nil }
        text += value
      }
    }
    return text
  }
}
