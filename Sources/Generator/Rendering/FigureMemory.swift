import Manuscript
import Output
import Synchronization

/// The figures of one run, kept in memory for the next: for a program that draws the same course again and again.
public final class FigureMemory: Sendable {
  private struct State {
    var last: [FigureKey: DrawnFigureFiles] = [:]
    var now: [FigureKey: DrawnFigureFiles] = [:]
  }

  private let state = Mutex(State())

  public init() {}

  /// Begins a run: what the last one did not use is forgotten.
  func begin() {
    state.withLock { state in
      if !state.now.isEmpty { state.last = state.now }
      state.now = [:]
    }
  }

  func figure(for key: FigureKey, of job: FigureJob, reading reader: FileReader) -> DrawnFigureFiles? {
    let known = state.withLock { $0.now[key] ?? $0.last[key] }
    guard let known, known.isDrawn(from: job, reading: reader) else { return nil }
    keep(known, for: key)
    return known
  }

  func keep(_ figure: DrawnFigureFiles, for key: FigureKey) {
    state.withLock { $0.now[key] = figure }
  }
}

extension DrawnFigureFiles {
  /// Whether the figure was drawn from the data files as they are now.
  func isDrawn(from job: FigureJob, reading reader: FileReader) -> Bool {
    reads.allSatisfy { read in
      let text = try? reader.text(ofData: read.name, in: job.folder, at: job.figure.id.location)
      return text.map { Digest.sha256($0) } == read.digest
    }
  }
}
