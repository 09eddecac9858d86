import Platform
import Synchronization

/// A site on its way to its place: its files go to the disk as they come, under the temporary name, and take their place
/// together when it is whole. Let go before that, it leaves nothing.
///
/// A file that is in the old site with the same bytes gets one more name there and is not written again.
public final class StagedSite: FileStore {
  /// What became of a site.
  public struct Outcome: Hashable, Sendable {
    /// The files that were there for git or a host of pages, and are there again.
    public var kept: [String]
    /// The files that were written; none where the old site stayed as it was.
    public var written: [String]
    /// False where the old site has the same bytes, and stayed.
    public var isReplaced: Bool
    /// Each file of the site as it lies on the disk.
    public var outputs: [String: SiteRecord.Output]
  }

  private struct State {
    var digests: [String: String] = [:]
    var folders: Set<String> = []
    var sources: [String: String] = [:]
    var written: Set<String> = []
    var isFinished = false
    /// Keeps other builds away from the temporary name until this one has no more use for it.
    var lock: FolderLock?
  }

  private let output: OutputFolder
  /// What the old site consists of; nil where that is not known.
  private let old: SiteRecord?
  private let journal: GrowingFile
  private let state = Mutex(State())
  private let interruption: StagedSiteInterruption

  /// Begins a site under the temporary name, with its marker, which grows by each file before that file is there.
  init(_ output: OutputFolder, old: SiteRecord?, lock: FolderLock) throws(DiskError) {
    self.output = output
    self.old = old
    state.withLock { $0.lock = lock }
    journal = try GrowingFile("\(output.scratch)/\(SiteMarker.fileName)")
    try journal.append(SiteMarker(digests: [:], sort: output.sort).bytes)
    interruption = StagedSiteInterruption(of: output)
  }

  deinit {
    defer { interruption.end() }
    guard !state.withLock({ $0.isFinished }) else { return }
    // What cannot be removed now, on a broken disk, the next run removes.
    try? output.removeScratch()
  }

  public var paths: [String] { state.withLock { Array($0.digests.keys) } }

  public func bytes(of path: String) -> [UInt8]? {
    guard state.withLock({ $0.digests[path] }) != nil else { return nil }
    return try? Disk.read("\(output.scratch)/\(path)")
  }

  public func put(_ path: String, _ bytes: [UInt8]) throws(Fault) {
    guard SitePaths.isSafe(path) else { throw SitePaths.unsafe(path) }
    let digest = Digest.sha256(bytes)
    do {
      guard try announce(path, digest: digest) else { return }
      if let known = old?.outputs[path], known.digest == digest, takeOver(path, known) { return }
      try Disk.create("\(output.scratch)/\(path)", bytes: bytes)
    } catch {
      interruption.check()
      throw output.shown(error).fault
    }
    state.withLock { _ = $0.written.insert(path) }
  }

  public func digest(of path: String) -> String? { state.withLock { $0.digests[path] } }

  public func size(of path: String) -> Int? {
    digest(of: path).flatMap { _ in Disk.use(of: "\(output.scratch)/\(path)")?.bytes }
  }

  public func begin(_ path: String, madeOf source: String) throws(Fault) -> any FileInPieces {
    guard SitePaths.isSafe(path) else { throw SitePaths.unsafe(path) }
    do {
      // Its digest is known when it is closed; the marker needs to know of the file before it is there.
      _ = try announce(path, digest: "")
      let file = try GrowingFile("\(output.scratch)/\(path)")
      return StagedFile(file, shown: output.shown) { [self] digest in
        state.withLock {
          $0.digests[path] = digest
          $0.sources[path] = source
          $0.written.insert(path)
        }
      }
    } catch {
      throw output.shown(error).fault
    }
  }

  public func keep(_ path: String, madeOf source: String) throws(Fault) -> Bool {
    guard let known = old?.outputs[path], known.source == source, state(of: path) == known.state else { return false }
    do {
      guard try announce(path, digest: known.digest) else { return false }
    } catch {
      throw output.shown(error).fault
    }
    if takeOver(path, known) {
      state.withLock { $0.sources[path] = source }
      return true
    }
    state.withLock { $0.digests[path] = nil }
    return false
  }

  public func packedFiles(of archive: String) -> PackedFiles? {
    guard let known = old?.outputs[archive], !known.source.isEmpty, state(of: archive) == known.state,
      let reader = ZIPReader("\(output.target)/\(archive)")
    else { return nil }
    return { [self] path, name in
      guard let digest = digest(of: path), old?.outputs[path]?.digest == digest else { return nil }
      return reader.entry(name)
    }
  }

  /// Notes a file in the marker and makes the folders that it lies in; false where it is there already.
  private func announce(_ path: String, digest: String) throws(DiskError) -> Bool {
    interruption.check()
    return try state.withLock { (state) throws(DiskError) in
      guard state.digests[path] == nil else { return false }
      try journal.append(Array(SiteMarker.line(path, digest).utf8))
      for folder in SitePaths.folders(above: path) where state.folders.insert(folder).inserted {
        try Disk.makeFolder("\(output.scratch)/\(folder)")
      }
      state.digests[path] = digest
      return true
    }
  }

  /// Gives a file of the old site one more name in the new one; false where somebody has touched it since it was written.
  private func takeOver(_ path: String, _ known: SiteRecord.Output) -> Bool {
    guard state(of: path) == known.state else { return false }
    return Disk.link("\(output.target)/\(path)", to: "\(output.scratch)/\(path)")
  }

  /// The state of a file of the old site.
  private func state(of path: String) -> String? { Disk.state(of: "\(output.target)/\(path)") }

  /// Gives the site its place. When this throws, the old site is as it was.
  public func finish() throws(Fault) -> Outcome {
    let (marker, written) = state.withLock { (SiteMarker(digests: $0.digests, sort: output.sort), $0.written) }
    let parent: FolderLock
    do { parent = try FolderLock(output.parent) {} } catch { throw error.fault }
    defer { withExtendedLifetime(parent) {} }
    try output.check()
    defer { state.withLock { $0.lock = nil } }
    if let old, written.isEmpty, isWhole(old, with: marker) {
      state.withLock { $0.isFinished = true }
      try? output.removeScratch()
      return Outcome(kept: [], written: [], isReplaced: false, outputs: old.outputs)
    }
    let paths = try SitePaths(marker.digests.keys)
    let outputs: [String: SiteRecord.Output]
    let kept: [String: [UInt8]]
    do {
      kept = try KeptFiles.read(from: output.target)
      outputs = try complete(with: marker, paths: paths, keeping: kept)
      // The new site is in place and whole then. Should the old one resist, the next run tries again and says why.
      try interruption.never { () throws(DiskError) in
        try output.exchange(byTwoRenames: false)
        try? output.removeScratch()
      }
    } catch {
      interruption.check()
      // What cannot be undone now, on a broken disk, the next run undoes.
      try? output.recover()
      throw output.shown(error).fault
    }
    return Outcome(kept: kept.keys.sorted(), written: written.sorted(), isReplaced: true, outputs: outputs)
  }

  /// Makes what stands under the temporary name a whole site, which is no longer gone when this is.
  func complete(
    with marker: SiteMarker, paths: SitePaths, keeping kept: [String: [UInt8]]
  ) throws(DiskError) -> [String: SiteRecord.Output] {
    state.withLock { $0.isFinished = true }
    for (name, bytes) in kept { try Disk.create("\(output.scratch)/\(name)", bytes: bytes) }
    try Disk.create("\(output.scratch)/\(SiteMarker.finalName)", bytes: marker.bytes)
    try Disk.move("\(output.scratch)/\(SiteMarker.finalName)", over: "\(output.scratch)/\(SiteMarker.fileName)")
    try Disk.synchronize(
      output.scratch, files: (paths.files + paths.folders + kept.keys).map { "\(output.scratch)/\($0)" })
    return states(of: marker)
  }

  /// Whether the old site has the files of the marker and no others, marked as they are.
  private func isWhole(_ old: SiteRecord, with marker: SiteMarker) -> Bool {
    guard let own = old.outputs[SiteMarker.fileName], own.digest == Digest.sha256(marker.bytes) else { return false }
    return Disk.state(of: "\(output.target)/\(SiteMarker.fileName)") == own.state
  }

  /// The files as they lie under the temporary name: a new name of their folder changes nothing about them.
  private func states(of marker: SiteMarker) -> [String: SiteRecord.Output] {
    let sources = state.withLock { $0.sources }
    var outputs: [String: SiteRecord.Output] = [:]
    for (path, digest) in marker.digests {
      outputs[path] = Disk.state(of: "\(output.scratch)/\(path)").map {
        SiteRecord.Output(digest: digest, state: $0, source: sources[path] ?? "")
      }
    }
    outputs[SiteMarker.fileName] = Disk.state(of: "\(output.scratch)/\(SiteMarker.fileName)").map {
      SiteRecord.Output(digest: Digest.sha256(marker.bytes), state: $0)
    }
    return outputs
  }
}
