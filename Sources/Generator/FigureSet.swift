import Manuscript

/// A figure in one language as `figures.json` lists it.
public struct FigureRecord: Codable, Hashable, Sendable {
  public struct File: Codable, Hashable, Sendable {
    /// `svg`, `png`, `pdf` or `csv`.
    public var format: String
    /// Relative to the site, `en/figures/and-boundary.svg`.
    public var path: String
    /// Lower-case hexadecimal.
    public var sha256: String
    public var bytes: Int
    /// The size in pixels; nil for data.
    public var width: Int?
    public var height: Int?
  }

  public var id: String
  /// The name of the lesson whose `figures.yml` defines it.
  public var lesson: String
  public var kind: String
  /// BCP 47 tag.
  public var language: String
  public var title: String
  public var caption: String
  /// Alternative text: the author's, or written from the data.
  public var alt: String
  public var files: [File]
}

/// All the figures of a course, drawn: what the assembler puts into pages.
public struct FigureSet: Sendable {
  public struct Entry: Sendable {
    public var record: FigureRecord
    /// The SVG document, for pages that show the figure inline; safe to have many in one page.
    public var svg: String
    /// Width and height in user units (CSS pixels).
    public var width: Double
    public var height: Double
    /// The data drawn: a header row, then rows, each cell formatted.
    public var table: [[String]]

    public init(record: FigureRecord, svg: String, width: Double, height: Double, table: [[String]]) {
      self.record = record
      self.svg = svg
      self.width = width
      self.height = height
      self.table = table
    }
  }

  /// In the order of lessons, of figures within them, and of languages.
  public var entries: [Entry]
  /// Every file of every figure and the manifest, by path relative to the site.
  public var files: [String: [UInt8]]

  public init(entries: [Entry], files: [String: [UInt8]]) {
    self.entries = entries
    self.files = files
  }

  public func entry(_ id: String, in language: Language) -> Entry? {
    entries.first { $0.record.id == id && $0.record.language == language.code }
  }
}
