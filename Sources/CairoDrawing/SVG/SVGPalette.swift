import Plotting

/// What a picture's colours are called while Cairo writes its SVG: not by what they look like, but by what they are for.
///
/// Cairo's SVG has room for a colour and for nothing else, so each use of each role gets a colour of its own there. The
/// theme's colours come in when that SVG is read again. No colour of a theme is ever turned back into a role.
struct SVGPalette {
  /// A role, and how it is put on the page.
  struct Ink: Hashable {
    enum Purpose: UInt8, CaseIterable {
      /// A shape or a line in the colour.
      case paint = 1
      /// Glyphs that are stroked and filled, behind others. Cairo would repeat the outline of each letter instead.
      case halo = 2
    }

    var role: ColorRole
    var purpose: Purpose
  }

  /// Every ink with its code, which is the purpose in red and the role's number in green and blue.
  let inks: [(ink: Ink, code: Color)]
  private let codes: [Ink: Color]
  private let known: [Color: Ink]

  /// The codes of the roles that a theme has a colour for.
  init(_ roles: [ColorRole]) {
    inks = Ink.Purpose.allCases.flatMap { purpose in
      zip(roles, 1...0xffff).map { role, number in
        (Ink(role: role, purpose: purpose), Color(UInt32(purpose.rawValue) << 16 | UInt32(number)))
      }
    }
    codes = Dictionary(inks.map { ($0.ink, $0.code) }, uniquingKeysWith: { first, _ in first })
    known = Dictionary(inks.map { ($0.code, $0.ink) }, uniquingKeysWith: { first, _ in first })
  }

  /// The colour to draw with; that of text for a role that has none, as in `Theme`.
  func code(of ink: Ink) -> Color { codes[ink] ?? codes[Ink(role: .ink, purpose: ink.purpose)] ?? Color(0) }

  /// What Cairo's `rgb(0.392157%,0%,3.921569%)` was drawn for. Throws where nothing was drawn in such a colour.
  func ink(written text: String) throws(DrawingError) -> Ink {
    guard let color = Self.color(text), let ink = known[color] else {
      throw .library("Cairo's SVG has a colour that nothing was drawn in: \(text)")
    }
    return ink
  }

  private static func color(_ text: String) -> Color? {
    guard text.hasPrefix("rgb("), text.hasSuffix(")") else { return nil }
    let numbers = text.utf8.dropFirst(4).dropLast()
    let parts = numbers.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") }.map { part -> UInt32? in
      guard part.last == UInt8(ascii: "%"), let percent = SVGNumber.parse(Substring(part.dropLast())) else {
        return nil
      }
      return UInt32((min(max(percent, 0), 100) * 2.55).rounded())
    }
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else { return nil }
    return Color(red << 16 | green << 8 | blue)
  }
}
