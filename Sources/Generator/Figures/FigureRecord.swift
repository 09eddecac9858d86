/// A figure in one language as `figures.json` lists it.
public struct FigureRecord: Codable, Hashable, Sendable {
  public struct File: Codable, Hashable, Sendable {
    /// A `FileFormat`, or `csv`.
    public var format: String
    /// Relative to the site, `en/figures/and-boundary.svg`.
    public var path: String
    /// Lower-case hexadecimal.
    public var sha256: String
    public var bytes: Int
    /// The size in pixels; nil for data.
    public var width: Int?
    public var height: Int?
    /// Which picture of a figure that moves, from 1 on; nil for the one that stands for all.
    public var frame: Int?
    /// `dark` for the picture on a dark page; nil for the light one, and for files that turn dark by themselves.
    public var theme: String?

    public init(
      format: String, path: String, sha256: String, bytes: Int, width: Int? = nil, height: Int? = nil,
      frame: Int? = nil, theme: String? = nil
    ) {
      self.format = format
      self.path = path
      self.sha256 = sha256
      self.bytes = bytes
      self.width = width
      self.height = height
      self.frame = frame
      self.theme = theme
    }
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

  public init(
    id: String, lesson: String, kind: String, language: String, title: String, caption: String, alt: String,
    files: [File]
  ) {
    self.id = id
    self.lesson = lesson
    self.kind = kind
    self.language = language
    self.title = title
    self.caption = caption
    self.alt = alt
    self.files = files
  }
}
