import Plotting

/// Why a picture could not be drawn.
///
/// The first cases are things an author can mend; the last ones are faults of the machine.
public enum DrawingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Characters that none of the figure fonts can draw, in the order they were met, each once a text.
  case missingCharacters([MissingCharacter])
  /// The picture's size is not a positive, finite number of units each way.
  case badSize(Size)
  /// A limit by name, what was asked for, and the most that is allowed.
  case limitPassed(name: String, value: Double, limit: Double)
  /// Font files that are not installed, and the packages that bring them.
  case missingFonts(files: [String], packages: [String])
  /// What Cairo, Pango or libdeflate said.
  case library(String)

  public var description: String {
    switch self {
    case .missingCharacters(let missing):
      missing.map(\.description).joined(separator: "; ")
    case .badSize(let size):
      "a picture of \(size.width) × \(size.height) units cannot be drawn: its sides must be positive and finite"
    case .limitPassed(let name, let value, let limit):
      "limit “\(name)” of \(readable(limit)) passed: \(readable(value))"
    case .missingFonts(let files, let packages):
      "the figure fonts are not installed: \(files.joined(separator: ", ")); "
        + "install \(packages.joined(separator: " and ")) (apt install \(packages.joined(separator: " ")))"
    case .library(let message):
      "drawing failed: \(message)"
    }
  }

  private func readable(_ value: Double) -> String {
    Int(exactly: value.rounded()).map(String.init) ?? String(value)
  }
}

/// A character that the figure fonts lack, and the whole text it stands in.
public struct MissingCharacter: Hashable, Sendable, CustomStringConvertible {
  public let character: Character
  public let text: String

  public init(character: Character, text: String) {
    self.character = character
    self.text = text
  }

  public var description: String {
    let codes = character.unicodeScalars.map { scalar in
      let hex = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
    // A control character would garble the terminal it is shown on.
    let shown = character.unicodeScalars.contains { $0.properties.generalCategory == .control } ? "" : "“\(character)” "
    return "the figure fonts have no character \(shown)(\(codes.joined(separator: " "))) in “\(printable)”"
  }

  private var printable: String {
    let start = text.prefix(60).map { character in
      character.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : character
    }
    return String(start) + (text.count > 60 ? "…" : "")
  }
}
