import Platform

/// The folder that a build replaces: the old site stays whole until the new one is whole beside it.
///
/// A site is written under one fixed temporary name next to the folder, and the two are exchanged in one step. So a
/// build that fails or is killed leaves the old site as it was, and the next build removes what it left. A folder that
/// this program did not make is refused, and so is a site in which somebody has put files of their own.
public struct OutputFolder: Sendable {
  /// The folder as given.
  public let path: String
  /// The folder that holds it, without links, and its name there: a link to a folder means that folder.
  let parent: String
  let name: String
  /// What this program makes there.
  private let made: SiteMarker.Kind
  /// Where a site is written before it takes its place. Fixed, so that the next run finds what a killed one left.
  var scratch: String { "\(parent)/.\(name).rosenblatt-new" }
  /// Where the old site waits, for an instant, on a file system that cannot exchange two folders.
  var aside: String { "\(parent)/.\(name).rosenblatt-old" }
  private var target: String { "\(parent)/\(name)" }

  /// The output folder at `path`, which need not exist; folders above it are made.
  ///
  /// Throws a `Fault` when the path cannot be a folder, or when the site would replace, or lie among, the sources of
  /// the course: `course` is its folder, nil where there is none.
  public init(_ path: String, course: String?) throws(Fault) {
    self.path = path
    made = .site
    let resolved = try Self.resolve(path)
    parent = resolved.parent
    name = resolved.name
    if let course { try Self.refuse(parent: parent, name: name, amongSourcesOf: course, path: path) }
  }

  /// The folder of a course that is imported from the files in `sources`, which it may not lie among: a folder that is
  /// missing or empty, or an imported course in which nothing was changed since.
  public init(importedCourse path: String, sources: String) throws(Fault) {
    self.path = path
    made = .importedCourse
    let resolved = try Self.resolve(path)
    parent = resolved.parent
    name = resolved.name
    guard let root = Disk.canonical(sources), let identity = Disk.identity(of: root) else { return }
    let folders = Self.ancestors(of: parent) + [target]
    guard !folders.contains(where: { Disk.identity(of: $0) == identity }) else {
      throw Fault(
        .output, "the course “\(path)” would lie among its sources in “\(sources)”",
        hint: "choose another folder with --output")
    }
  }

  /// Throws a `Fault` when a site may not be put here; a build asks before it starts to draw.
  public func check() throws(Fault) {
    try examine(target, isScratch: false)
  }

  /// Puts a site, all its files by path, in the place of the one that is there.
  ///
  /// Waits for another build into the same place; `onWait` is called if there is one. When this throws a `Fault`, the
  /// folder is as it was and nothing is left beside it.
  ///
  /// - Returns: the names of the files that were there for git or a host of pages, and are there again: `.gitignore`,
  ///   `.gitkeep`, `.nojekyll`, `CNAME`.
  @discardableResult
  public func replace(with files: [String: [UInt8]], onWait: () -> Void = {}) throws(Fault) -> [String] {
    let paths = try SitePaths(files.keys)
    let lock: FolderLock
    do { lock = try FolderLock(parent, onWait: onWait) } catch { throw error.fault }
    defer { withExtendedLifetime(lock) {} }
    try recover()
    try check()
    let kept: [String: [UInt8]]
    do {
      kept = try KeptFiles.read(from: target)
      try stage(files, at: paths, keeping: kept)
      try exchange(byTwoRenames: false)
    } catch {
      // What cannot be undone now, on a broken disk, the next run undoes.
      try? recover()
      throw shown(error).fault
    }
    // The new site is in place and whole. Should the old one resist, the next run tries again and says why.
    try? removeSite(scratch)
    return kept.keys.sorted()
  }

  /// The failure with the path that the person at the terminal gave, in place of the temporary one.
  private func shown(_ error: DiskError) -> DiskError {
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
    } catch let error as DiskError {
      throw error.fault
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(.software, "\(error)")
    }
  }

  /// Writes a whole site under the temporary name, its marker first.
  func stage(
    _ files: [String: [UInt8]], at paths: SitePaths, keeping kept: [String: [UInt8]] = [:]
  ) throws(DiskError) {
    try Disk.makeFolder(scratch)
    try Disk.create("\(scratch)/\(SiteMarker.fileName)", bytes: SiteMarker(of: files, kind: made).bytes)
    for (name, bytes) in kept { try Disk.create("\(scratch)/\(name)", bytes: bytes) }
    for folder in paths.folders {
      try Disk.makeFolder("\(scratch)/\(folder)")
    }
    for path in paths.files {
      try Disk.create("\(scratch)/\(path)", bytes: files[path] ?? [])
    }
    try Disk.synchronize(scratch, files: (paths.files + paths.folders + kept.keys).map { "\(scratch)/\($0)" })
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

  private func removeSite(_ folder: String) throws(DiskError) {
    switch try FolderContent.of(folder, made: made, isScratch: true) {
    case .missing, .foreign: break
    case .empty: try FolderContent.removeEmpty(folder)
    case .site(let marker): try FolderContent.remove(folder, listedIn: marker)
    }
  }

  /// Throws when there is somebody's work in a folder that is to be replaced or removed.
  private func examine(_ folder: String, isScratch: Bool) throws(Fault) {
    let content: FolderContent
    do { content = try FolderContent.of(folder, made: made, isScratch: isScratch) } catch { throw error.fault }
    guard case .foreign(let item) = content else { return }
    let shown = isScratch ? folder : path
    if item.isEmpty { throw Fault(.output, "“\(shown)” is not a folder", hint: "choose another folder with --output") }
    if made == .importedCourse, item != SiteMarker.fileName, Disk.isReadable("\(folder)/\(SiteMarker.fileName)") {
      throw Fault(
        .output, "“\(shown)” was changed since it was imported, such as “\(item)”, so it stays as it is",
        hint: "choose another folder with --output")
    }
    throw Fault(
      .output, "“\(shown)” holds files that rosenblatt did not make, such as “\(item)”, so it stays as it is",
      hint: "move them elsewhere, or choose another folder with --output")
  }

  /// The folder that holds the output, made where it is missing, and the output's name in it.
  private static func resolve(_ path: String) throws(Fault) -> (parent: String, name: String) {
    var components = path.split(separator: "/").filter { $0 != "." }.map(String.init)
    // What exists is asked of the system, which knows about links and “..”.
    if let canonical = Disk.canonical(path) {
      components = canonical.split(separator: "/").map(String.init)
      guard let name = components.popLast() else {
        throw Fault(.output, "“\(path)” cannot be the output folder", hint: "choose another folder with --output")
      }
      return ("/" + components.joined(separator: "/"), name)
    }
    guard let name = components.popLast(), name != "..", !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f }) else {
      throw Fault(.output, "“\(path)” cannot be the output folder", hint: "choose another folder with --output")
    }
    do {
      guard try Disk.kind(of: path) == nil else {
        throw Fault(.output, "“\(path)” is a link that leads nowhere", hint: "remove it, or choose another folder")
      }
      var parent = path.hasPrefix("/") ? "/" : "."
      for component in components {
        parent += "/" + component
        if Disk.canonical(parent) == nil { try Disk.makeFolder(parent) }
      }
      guard let canonical = Disk.canonical(parent) else { throw DiskError.last("find", parent) }
      return (canonical, name)
    } catch let error as DiskError {
      throw Fault(.output, error.fault.summary, hint: "choose another folder with --output")
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(.software, "\(error)")
    }
  }

  /// Compares folders by what they are and not by how their paths are spelled, which links and case can vary.
  private static func refuse(parent: String, name: String, amongSourcesOf course: String, path: String) throws(Fault) {
    guard let root = Disk.canonical(course) else { return }
    let target = Disk.identity(of: "\(parent)/\(name)")
    if let target, ancestors(of: root).contains(where: { Disk.identity(of: $0) == target }) {
      throw Fault(
        .output, "the output “\(path)” holds the course itself", hint: "choose another folder with --output")
    }
    for sources in ["lessons", "theme"] {
      guard let identity = Disk.identity(of: "\(root)/\(sources)") else { continue }
      if identity == target || ancestors(of: parent).contains(where: { Disk.identity(of: $0) == identity }) {
        throw Fault(
          .output, "the output “\(path)” lies in the “\(sources)” of the course",
          hint: "choose another folder with --output")
      }
    }
  }

  /// A canonical path and every folder above it.
  private static func ancestors(of path: String) -> [String] {
    let components = path.split(separator: "/")
    return (0...components.count).map { "/" + components.prefix($0).joined(separator: "/") }
  }
}
