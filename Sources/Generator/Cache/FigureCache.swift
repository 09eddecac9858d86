import Manuscript
import Output
import Platform

/// Drawn figures kept from run to run, found again by all that they depend on.
///
/// A cache never changes what is built: what it gives is checked, and what it cannot read or write it does without.
public struct FigureCache: Sendable {
  /// Files of at most this size together are kept; the ones longest unused go first.
  static let defaultLimit = 256 << 20

  let folder: String
  private let program: String
  private let limit: Int

  /// - Parameters:
  ///   - folder: where the figures are kept; made when the first one is.
  ///   - program: what identifies the program and the fonts that draw: the figures of another are not used.
  public init(folder: String, program: String) {
    self.init(folder: folder, program: program, limit: Self.defaultLimit)
  }

  init(folder: String, program: String, limit: Int) {
    self.folder = folder
    self.program = program
    self.limit = limit
  }

  /// Where a user's caches are: `$XDG_CACHE_HOME/rosenblatt` or `~/.cache/rosenblatt`; nil where there is no such place.
  public static func folder(environment: [String: String]) -> String? {
    if let base = environment["XDG_CACHE_HOME"], base.hasPrefix("/") { return "\(base)/rosenblatt" }
    if let home = environment["HOME"], home.hasPrefix("/") { return "\(home)/.cache/rosenblatt" }
    return nil
  }

  func key(for job: FigureJob) -> FigureKey {
    FigureKey(job, program: program)
  }

  /// The figure drawn earlier, if its data files have not changed since and its file is whole.
  func figure(for key: FigureKey, of job: FigureJob, reading reader: FileReader) -> DrawnFigureFiles? {
    guard let bytes = try? Disk.read(path(of: key)), let figure = StoredFigure(parsing: bytes)?.figure else {
      return nil
    }
    for read in figure.reads {
      let text = try? reader.text(ofData: read.name, in: job.folder, at: job.figure.id.location)
      guard let text, Digest.sha256(text) == read.digest else { return nil }
    }
    Disk.touch(path(of: key))
    return figure
  }

  func store(_ figure: DrawnFigureFiles, for key: FigureKey) {
    if (try? Disk.kind(of: folder)) == nil { try? Disk.makeFolders(folder) }
    try? Disk.replace(path(of: key), bytes: StoredFigure(figure).bytes)
  }

  /// Removes the figures that were longest unused until the others fit.
  func prune() {
    guard let names = try? Disk.names(in: folder) else { return }
    var files = names.compactMap { name in Disk.use(of: "\(folder)/\(name)").map { (name: name, use: $0) } }
    var total = files.reduce(0) { $0 + $1.use.bytes }
    files.sort { ($0.use.time, $0.name) > ($1.use.time, $1.name) }
    while total > limit, let oldest = files.popLast() {
      try? Disk.removeFile("\(folder)/\(oldest.name)")
      total -= oldest.use.bytes
    }
  }

  private func path(of key: FigureKey) -> String { "\(folder)/\(key.digest).figure" }
}
