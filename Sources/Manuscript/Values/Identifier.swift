/// The names that authors give to lessons, figures, models, terms and references.
public enum Identifier {
  static let length = 64

  /// The name, when it is one: small letters, digits and hyphens, the first a letter.
  static func check(_ name: Located<String>, of what: String) throws(Problem) {
    guard isValid(name.value) else {
      throw Problem(
        "\(Message.quote(name.value)) is no name for a \(what)", at: name.location,
        hint: "use a letter from a to z, then letters, digits and hyphens, at most \(length) in all")
    }
  }

  /// Whether a text is such a name.
  public static func isValid(_ name: String) -> Bool {
    let bytes = name.utf8
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard let first = bytes.first, letters.contains(first), bytes.count <= length else { return false }
    return bytes.allSatisfy {
      letters.contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
    }
  }
}
