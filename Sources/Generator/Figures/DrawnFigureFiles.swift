import Synchronization

/// A figure drawn in every language, and the data files it was drawn from: what the cache keeps.
struct DrawnFigureFiles: Hashable, Sendable {
  struct File: Hashable, Sendable {
    var record: FigureRecord.File
    var bytes: [UInt8]
  }

  struct Language: Hashable, Sendable {
    var entry: FigureSet.Entry
    var files: [File]
  }

  /// A data file of the lesson, and the SHA-256 of its text.
  struct Read: Codable, Hashable, Sendable {
    var name: String
    var digest: String
  }

  var reads: [Read]
  var languages: [Language]
}

/// Notes the data files that a figure reads, in the order of their names.
final class ReadFiles: Sendable {
  private let digests = Mutex<[String: String]>([:])

  func note(_ name: String, digest: String) {
    digests.withLock { $0[name] = digest }
  }

  var all: [DrawnFigureFiles.Read] {
    digests.withLock { $0 }.map { DrawnFigureFiles.Read(name: $0.key, digest: $0.value) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
