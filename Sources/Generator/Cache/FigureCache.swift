import Manuscript
import Output
import Platform
import Synchronization

/// Drawn figures kept from run to run, found again by all that they depend on.
///
/// A cache never changes what is built: what it gives is checked, and what it cannot read or write it does without.
public struct FigureCache: Sendable {
  let folder: CacheFolder
  let program: String
  /// A server that has what other machines drew; nil for none.
  public let remote: RemoteCache?
  private let outcome = Outcome()

  /// - Parameters:
  ///   - folder: where the figures are kept; made when the first one is.
  ///   - program: what identifies the program and the fonts that draw: the figures of another are not used.
  public init(folder: String, program: String, remote: RemoteCache? = nil) {
    self.init(folder: folder, program: program, limit: nil, remote: remote)
  }

  init(folder: String, program: String, limit: Int?, remote: RemoteCache? = nil) {
    self.folder = CacheFolder(folder, limit: limit)
    self.program = program
    self.remote = remote
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
    if let bytes = folder.read(key.fileName), let figure = StoredFigure(parsing: bytes, key: key)?.figure,
      figure.isDrawn(from: job, reading: reader)
    {
      return figure
    }
    guard let bytes = remote?.entry(named: key.digest), let figure = StoredFigure(parsing: bytes, key: key)?.figure,
      figure.isDrawn(from: job, reading: reader)
    else { return nil }
    keep(bytes, for: key)
    return figure
  }

  func store(_ figure: DrawnFigureFiles, for key: FigureKey) {
    let bytes = StoredFigure(figure, key: key).bytes
    keep(bytes, for: key)
    remote?.store(bytes, named: key.digest)
  }

  private func keep(_ bytes: [UInt8], for key: FigureKey) {
    do {
      try folder.write(key.fileName, bytes)
      outcome.state.withLock { $0.hasStored = true }
    } catch {
      outcome.state.withLock { $0.error = $0.error ?? error }
    }
  }

  /// Removes the figures that were longest unused until the others fit, if any was added.
  func prune() {
    if outcome.state.withLock({ $0.hasStored }) { folder.prune() }
  }

  /// Throws a `Fault` when a figure could not be kept in the folder: for a run that draws for the cache alone.
  public func checkThatAllIsKept() throws(Fault) {
    if let error = outcome.state.withLock({ $0.error }) { throw error.fault }
  }

  /// What became of the figures to keep.
  private final class Outcome: Sendable {
    struct State {
      var hasStored = false
      /// The first thing that went wrong.
      var error: DiskError?
    }

    let state = Mutex(State())
  }
}

extension FigureKey {
  var fileName: String { "\(digest).figure" }
}
