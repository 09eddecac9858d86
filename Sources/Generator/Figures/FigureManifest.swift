#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `figures.json` at the root of a site: every figure in every language, its files and their checksums.
public struct FigureManifest: Codable, Hashable, Sendable {
  /// Its path relative to the site.
  public static let path = "figures.json"

  /// In the order of lessons, of figures within them, and of languages.
  public var figures: [FigureRecord]

  public init(figures: [FigureRecord]) {
    self.figures = figures
  }

  /// The manifest in these bytes; nil when they are no such manifest.
  public init?(parsing bytes: [UInt8]) {
    guard let manifest = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = manifest
  }

  /// The formats of the files, each once, in alphabetical order.
  public var formats: [String] {
    Set(figures.flatMap { $0.files.map(\.format) }).sorted()
  }

  /// JSON for readers and programs: indented, keys in alphabetical order, the same bytes for the same figures.
  public var bytes: [UInt8] {
    JSONText.bytes(of: self)
  }
}
