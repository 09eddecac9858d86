/// What became of an accepted build's figures: each one that differs, is new or is missing.
public struct FigureComparison: Hashable, Sendable {
  public struct Difference: Hashable, Sendable, CustomStringConvertible {
    public enum Change: Hashable, Sendable {
      /// The accepted build has no such figure.
      case added
      /// The figure is drawn no more.
      case missing
      /// What differs, by name: files by their format or frame, then `kind`, `lesson`, `title`, `caption`, `alt`.
      case changed([String])
    }

    public var id: String
    /// BCP 47 tag.
    public var language: String
    public var change: Change

    /// One line for the person at the terminal: `and-boundary (zh): differs in svg, png`.
    public var description: String {
      switch change {
      case .added: "\(id) (\(language)): is new"
      case .missing: "\(id) (\(language)): is missing"
      case .changed(let parts): "\(id) (\(language)): differs in \(parts.joined(separator: ", "))"
      }
    }
  }

  /// In the order of the new figures, then those missing in the order of the old ones.
  public let differences: [Difference]

  /// Compares every file byte for byte, and every text.
  public init(old: FigureManifest, new: FigureManifest) {
    self.init(old: old, new: new) { _, _ in false }
  }

  /// Compares what the figures say rather than how they are drawn, which differs a little from machine to machine: a
  /// figure is as accepted when its data are, each number within `tolerance`, and its kind, title and caption too.
  public init(old: FigureManifest, new figures: FigureSet, baseline: FigureBaseline, tolerance: Double) {
    self.init(old: old, new: FigureManifest(figures: figures.entries.map(\.record))) { old, new in
      guard let path = old.files.first(where: { $0.format == "csv" })?.path, let before = baseline.file(path),
        let now = new.files.first(where: { $0.format == "csv" }).flatMap({ figures.files[$0.path] })
      else { return false }
      return DataComparison.agree(before, now, within: tolerance)
        && (old.kind, old.lesson, old.title, old.caption) == (new.kind, new.lesson, new.title, new.caption)
    }
  }

  private init(old: FigureManifest, new: FigureManifest, isAccepted: (FigureRecord, FigureRecord) -> Bool) {
    let oldRecords = Dictionary(old.figures.map { (Name($0), $0) }) { first, _ in first }
    let newNames = Set(new.figures.map(Name.init))
    differences =
      new.figures.compactMap { record in
        guard let old = oldRecords[Name(record)] else {
          return Difference(id: record.id, language: record.language, change: .added)
        }
        let parts = Self.parts(old, record)
        return parts.isEmpty || isAccepted(old, record)
          ? nil : Difference(id: record.id, language: record.language, change: .changed(parts))
      }
      + old.figures.filter { !newNames.contains(Name($0)) }
      .map { Difference(id: $0.id, language: $0.language, change: .missing) }
  }

  private struct Name: Hashable {
    var id: String
    var language: String

    init(_ record: FigureRecord) {
      id = record.id
      language = record.language
    }
  }

  private static func parts(_ old: FigureRecord, _ new: FigureRecord) -> [String] {
    // By path: a figure that moves has a file of the same format for each of its frames.
    let oldFiles = Dictionary(old.files.map { ($0.path, $0) }) { first, _ in first }
    let newPaths = Set(new.files.map(\.path))
    let differing = new.files.filter { oldFiles[$0.path] != $0 } + old.files.filter { !newPaths.contains($0.path) }
    var parts: [String] = []
    for file in differing {
      let part = file.frame.map { "frame \($0)" } ?? file.format
      if !parts.contains(part) { parts.append(part) }
    }
    if old.kind != new.kind { parts.append("kind") }
    if old.lesson != new.lesson { parts.append("lesson") }
    if old.title != new.title { parts.append("title") }
    if old.caption != new.caption { parts.append("caption") }
    if old.alt != new.alt { parts.append("alt") }
    return parts
  }
}
