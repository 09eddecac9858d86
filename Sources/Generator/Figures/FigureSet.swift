import CairoDrawing
import Figures
import Manuscript
import Output

/// All the figures of a course, drawn: what the assembler puts into pages.
public struct FigureSet: Sendable {
  public struct Entry: Hashable, Sendable {
    public var record: FigureRecord
    /// The SVG element that a page shows inline, coloured by the page's style sheet; safe to have many in one page.
    public var svg: String
    /// Width and height in user units (CSS pixels).
    public var width: Double
    public var height: Double
    /// The same figure for a phone, with letters as large; nil where there is none.
    public var narrow: Drawing?
    /// The data drawn: a header row, then rows, each cell formatted.
    public var table: [[String]]
    /// The pictures of a figure that moves, in their order; none of one that stands still.
    public var frames: [Frame]
    /// The SVG element with what the frames have in common, which they refer to; empty where nothing moves.
    public var sheet: String

    public init(
      record: FigureRecord, svg: String, width: Double, height: Double, narrow: Drawing? = nil, table: [[String]],
      frames: [Frame] = [], sheet: String = ""
    ) {
      self.record = record
      self.svg = svg
      self.width = width
      self.height = height
      self.narrow = narrow
      self.table = table
      self.frames = frames
      self.sheet = sheet
    }
  }

  /// One picture of a figure that moves, as large as all its others.
  public struct Frame: Codable, Hashable, Sendable {
    /// What the slider calls it.
    public var label: String
    /// What a screen reader says of it.
    public var alt: String
    /// True for the one that is seen first: the picture of its entry.
    public var isShown: Bool
    /// The SVG file with this picture alone, relative to the site.
    public var path: String
    public var wide: Drawing
    public var narrow: Drawing

    public init(label: String, alt: String, isShown: Bool, path: String, wide: Drawing, narrow: Drawing) {
      self.label = label
      self.alt = alt
      self.isShown = isShown
      self.path = path
      self.wide = wide
      self.narrow = narrow
    }
  }

  /// An SVG element for a page and its size in user units.
  public struct Drawing: Codable, Hashable, Sendable {
    public var svg: String
    public var width: Double
    public var height: Double

    public init(svg: String, width: Double, height: Double) {
      self.svg = svg
      self.width = width
      self.height = height
    }
  }

  /// In the order of lessons, of figures within them, and of languages.
  public var entries: [Entry]
  /// Every file of every figure and the manifest, by path relative to the site.
  public var files: any FileStore

  public init(entries: [Entry], files: [String: [UInt8]]) {
    self.init(entries: entries, files: MemoryFiles(files))
  }

  public init(entries: [Entry], files: any FileStore) {
    self.entries = entries
    self.files = files
  }

  /// The colours that pages and the figures in them share; see `FigureStyleSheet.page`.
  public static var styleSheet: String { FigureStyleSheet.page(FigureCatalogue.current.themes) }

  public func entry(_ id: String, in language: Language) -> Entry? {
    entries.first { $0.record.id == id && $0.record.language == language.code }
  }
}
