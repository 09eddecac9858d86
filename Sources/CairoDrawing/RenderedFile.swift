import Plotting

/// What a picture can be written as.
public enum FileFormat: String, CaseIterable, Sendable {
  case svg, png, pdf
  /// Encapsulated PostScript, for typesetters that take no PDF.
  case eps

  /// What a site offers of each figure when nobody asks for more: all but EPS, which browsers cannot show.
  public static let offered: [FileFormat] = [.svg, .png, .pdf]
}

/// A picture as the bytes of a file.
public struct RenderedFile: Hashable, Sendable {
  public let bytes: [UInt8]
  /// Pixels: two a unit for a PNG, one a unit for the others, rounded up.
  public let width: Int
  public let height: Int
}

extension RenderedFile {
  /// A file that counts units.
  init(bytes: [UInt8], size: Size) {
    // Whole numbers: a size that is none, or none that can be drawn, gets no canvas.
    func whole(_ length: Double) -> Int { Int(exactly: length.rounded(.up)) ?? 0 }
    self.init(bytes: bytes, width: whole(size.width), height: whole(size.height))
  }
}

/// What a figure is called and says to those who do not see it.
public struct FigureText: Hashable, Sendable {
  /// Begins every id inside the SVG, so that many figures can stand in one page.
  public let id: String
  public let title: String
  public let description: String
  /// BCP 47 tag of title and description.
  public let language: String

  public init(id: String, title: String, description: String, language: String) {
    self.id = id
    self.title = title
    self.description = description
    self.language = language
  }
}
