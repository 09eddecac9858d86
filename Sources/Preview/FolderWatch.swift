import Foundation

/// Waits for changes in folders by looking at them again and again: the same on every system, and a course is small.
public struct FolderWatch: Sendable {
  /// What the folders held at one moment: each file with its size and the time it was written.
  public struct Snapshot: Hashable, Sendable {
    fileprivate struct File: Hashable {
      var size: Int
      var written: Date
    }

    fileprivate var files: [String: File] = [:]
  }

  private let folders: [URL]
  private static let shortestPause = Duration.milliseconds(50)

  /// Watches folders with all that is below them; one that is not there counts as empty.
  public init(_ folders: [String]) {
    self.folders = folders.map { URL(fileURLWithPath: $0, isDirectory: true).resolvingSymlinksInPath() }
  }

  /// What the folders hold now; hidden files are left out.
  public func snapshot() -> Snapshot {
    let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey, .isDirectoryKey]
    var snapshot = Snapshot()
    for folder in folders {
      let files = FileManager.default.enumerator(
        at: folder, includingPropertiesForKeys: keys, options: .skipsHiddenFiles)
      while let file = files?.nextObject() as? URL {
        guard let values = try? file.resourceValues(forKeys: Set(keys)), values.isDirectory != true else { continue }
        snapshot.files[file.path] = Snapshot.File(
          size: values.fileSize ?? 0, written: values.contentModificationDate ?? .distantPast)
      }
    }
    return snapshot
  }

  /// What the folders hold once that is no longer what it was, and has stayed the same for a moment: editors write a
  /// file in several steps.
  ///
  /// - Throws: `CancellationError`.
  public func change(since before: Snapshot) async throws -> Snapshot {
    var last = before
    var pause = Self.shortestPause
    while true {
      try await Task.sleep(for: pause)
      var now = Snapshot()
      let time = ContinuousClock().measure { now = snapshot() }
      if now == last, now != before { return now }
      last = now
      // Looking takes a small part of the time, however many files there are.
      pause = max(Self.shortestPause, time * 10)
    }
  }
}
