import Platform

/// The folder that a build replaces: the old site stays whole until the new one is whole beside it.
///
/// A site is written under one fixed temporary name next to the folder, and the two are exchanged in one step. So a
/// build that fails or is killed leaves the old site as it was, and the next build removes what it left. A folder that
/// this program did not make is refused, and so is a site in which somebody has put files of their own.
public struct OutputFolder: Sendable {
  /// The folder as given.
  public let path: String
  /// What it is for.
  var sort = FolderSort.site
  /// The folder that holds it, without links, and its name there: a link to a folder means that folder.
  let parent: String
  let name: String
  /// Where a site is written before it takes its place. Fixed, so that the next run finds what a killed one left.
  var scratch: String { "\(parent)/.\(name).rosenblatt-new" }
  /// Where the old site waits, for an instant, on a file system that cannot exchange two folders.
  var aside: String { "\(parent)/.\(name).rosenblatt-old" }
  var target: String { "\(parent)/\(name)" }

  /// The output folder at `path`, which need not exist; folders above it are made.
  ///
  /// Throws a `Fault` when the path cannot be a folder, or when the site would replace, or lie among, the sources of
  /// the course: `course` is its folder, nil where there is none.
  ///
  /// - Parameter sort: what the folder is for; only one for the same is replaced.
  public init(_ path: String, course: String?, for sort: FolderSort = .site) throws(Fault) {
    self.path = path
    self.sort = sort
    let resolved = try Self.resolve(path)
    parent = resolved.parent
    name = resolved.name
    if let course { try Self.refuse(parent: parent, name: name, amongSourcesOf: course, path: path) }
  }

  /// Throws a `Fault` when a site may not be put here; a build asks before it starts to draw.
  public func check() throws(Fault) {
    try examine(target, isScratch: false)
  }

  /// Begins a site that will take the place of the one that is there; see `StagedSite`.
  ///
  /// Waits for another build into the same place; `onWait` is called if there is one.
  ///
  /// - Parameter old: what the site that is there consists of, where that is known.
  public func begin(replacing old: SiteRecord? = nil, onWait: () -> Void = {}) throws(Fault) -> StagedSite {
    do {
      var hasWaited = false
      while true {
        if let site = try beginAlone(replacing: old) { return site }
        if !hasWaited { onWait() }
        hasWaited = true
        // The other build has the folder until it ends; then there is another folder of this name, or none.
        if try Disk.kind(of: scratch) == .folder { _ = try? FolderLock(scratch) {} }
      }
    } catch {
      throw Fault(of: error)
    }
  }

  /// The site, begun while nobody else begins or ends one here; nil where another build is under way.
  private func beginAlone(replacing old: SiteRecord?) throws -> StagedSite? {
    let lock = try FolderLock(parent) {}
    defer { withExtendedLifetime(lock) {} }
    if try Disk.kind(of: scratch) == .folder {
      guard let free = try FolderLock(trying: scratch) else { return nil }
      withExtendedLifetime(free) {}
    }
    try recover()
    try check()
    try Disk.makeFolder(scratch)
    guard let own = try FolderLock(trying: scratch) else { return nil }
    return try StagedSite(self, old: old, lock: own)
  }

  /// Puts a site, all its files by path, in the place of the one that is there.
  ///
  /// When this throws a `Fault`, the folder is as it was and nothing is left beside it.
  ///
  /// - Returns: the names of the files that were there for git or a host of pages, and are there again: `.gitignore`,
  ///   `.gitkeep`, `.nojekyll`, `CNAME`.
  @discardableResult
  public func replace(with files: [String: [UInt8]], onWait: () -> Void = {}) throws(Fault) -> [String] {
    let site = try begin(onWait: onWait)
    for (path, bytes) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      try site.put(path, bytes)
    }
    return try site.finish().kept
  }

  /// Whether every file of the site is as a record has it, untouched since.
  public func holds(_ record: SiteRecord) -> Bool {
    !record.outputs.isEmpty && record.outputs.keys.allSatisfy { holds(record, at: $0) }
  }

  /// Whether one file of the site is as a record has it, untouched since.
  public func holds(_ record: SiteRecord, at path: String) -> Bool {
    Disk.state(of: "\(target)/\(path)") == record.outputs[path]?.state
  }

  /// The failure with the path that the person at the terminal gave, in place of the temporary one.
  func shown(_ error: DiskError) -> DiskError {
    guard error.path.hasPrefix(scratch) else { return error }
    return DiskError(action: error.action, path: path + error.path.dropFirst(scratch.count), code: error.code)
  }

  /// Undoes what a killed run left: a site written in part, or an old one that was to be removed.
  func recover() throws(Fault) {
    do {
      if try Disk.kind(of: aside) != nil {
        if try Disk.kind(of: target) == nil {
          // Killed between two renames: the old site goes back to its name.
          try Disk.move(aside, to: target)
        } else {
          try examine(aside, isScratch: true)
          try removeSite(aside)
        }
      }
      try examine(scratch, isScratch: true)
      try removeSite(scratch)
    } catch {
      throw Fault(of: error)
    }
  }

  /// Gives the site under the temporary name its place; an old one is then under the temporary name.
  ///
  /// - Parameter byTwoRenames: as if the file system could not exchange folders.
  func exchange(byTwoRenames: Bool) throws(DiskError) {
    if try Disk.kind(of: target) == nil {
      try Disk.move(scratch, to: target)
      try? Disk.synchronize(parent, files: [])
      return
    }
    let isExchanged = byTwoRenames ? false : try Disk.exchange(scratch, target)
    if !isExchanged {
      try Disk.move(target, to: aside)
      try Disk.move(scratch, to: target)
      try Disk.move(aside, to: scratch)
    }
    // The exchange is done, and whole whatever a power cut makes of it; its failure to be durable is no failure.
    try? Disk.synchronize(parent, files: [])
  }

  /// Removes what stands under the temporary name, if this program made it.
  func removeScratch() throws(DiskError) { try removeSite(scratch) }

  private func removeSite(_ folder: String) throws(DiskError) {
    switch try FolderContent.of(folder, isScratch: true) {
    case .missing, .foreign: break
    case .empty: try FolderContent.removeEmpty(folder)
    case .site(let marker): try FolderContent.remove(folder, listedIn: marker)
    }
  }

  /// Throws when there is somebody's work in a folder that is to be replaced or removed.
  private func examine(_ folder: String, isScratch: Bool) throws(Fault) {
    let content: FolderContent
    do { content = try FolderContent.of(folder, isScratch: isScratch) } catch { throw error.fault }
    if case .site(let marker) = content, !isScratch, marker.meantSort != sort {
      throw Fault(
        .output, "“\(path)” holds \(marker.meantSort.name), so \(sort.name) cannot take its place",
        hint: "choose another folder, or remove this one first")
    }
    guard case .foreign(let item) = content else { return }
    let shown = isScratch ? folder : path
    if item.isEmpty { throw Fault(.output, "“\(shown)” is not a folder", hint: "choose another folder with --output") }
    throw Fault(
      .output, "“\(shown)” holds files that rosenblatt did not make, such as “\(item)”, so it stays as it is",
      hint: "move them elsewhere, or choose another folder with --output")
  }
}
