import Platform

/// What a folder on the disk is to this program.
enum FolderContent: Hashable, Sendable {
  /// Nothing is there.
  case missing
  /// Nothing but files to keep is in it.
  case empty
  /// A site of this program, or what a killed run left of one, and nothing else but files to keep.
  case site(SiteMarker)
  /// Somebody's work; the name of one thing that this program did not make.
  case foreign(String)
}

extension FolderContent {
  /// Names that file browsers leave behind uninvited; they go with a site.
  private static let uninvited: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini"]

  /// Looks into a folder. Only folders that the marker names are entered, so a deep tree is no trouble.
  ///
  /// - Parameter isScratch: whether the folder bears the temporary name; then a marker that a killed run did not
  ///   finish writing counts too, since the marker is the first file of a site.
  static func of(_ folder: String, isScratch: Bool) throws(DiskError) -> FolderContent {
    switch try Disk.kind(of: folder) {
    case nil: return .missing
    case .folder: break
    case .file, .link, .other: return .foreign("")
    }
    let names = try Disk.names(in: folder)
    guard names.contains(SiteMarker.fileName) else {
      for name in names {
        guard KeptFiles.has(name), try Disk.kind(of: "\(folder)/\(name)") == .file else { return .foreign(name) }
      }
      return .empty
    }
    let markerPath = "\(folder)/\(SiteMarker.fileName)"
    guard try Disk.kind(of: markerPath) == .file else { return .foreign(SiteMarker.fileName) }
    guard let marker = SiteMarker(parsing: try Disk.read(markerPath), isScratch: isScratch),
      let paths = try? SitePaths(marker.digests.keys)
    else {
      return isScratch
        && names.allSatisfy({ [SiteMarker.fileName, SiteMarker.finalName].contains($0) || KeptFiles.has($0) })
        ? .site(SiteMarker(digests: [:])) : .foreign(SiteMarker.fileName)
    }
    let files = Set(paths.files)
    let folders = Set(paths.folders)
    for inner in [""] + paths.folders {
      let path = inner.isEmpty ? folder : "\(folder)/\(inner)"
      // A folder may be missing: a killed run did not get to it, or its removal did.
      guard try Disk.kind(of: path) != nil else { continue }
      for name in try Disk.names(in: path) {
        let relative = inner.isEmpty ? name : "\(inner)/\(name)"
        let kind = try Disk.kind(of: "\(folder)/\(relative)")
        let isOurs =
          switch kind {
          case .file:
            files.contains(relative) || relative == SiteMarker.fileName || KeptFiles.has(relative)
              || (isScratch && relative == SiteMarker.finalName)
              || uninvited.contains(name)
          case .folder: folders.contains(relative)
          case .link, .other: false
          case nil: true
          }
        guard isOurs else { return .foreign(relative) }
      }
    }
    return .site(marker)
  }

  /// Removes a folder that is empty but for files to keep, which the folder in its place has by then.
  static func removeEmpty(_ folder: String) throws(DiskError) {
    try removeUninvited(in: folder, or: KeptFiles.names)
    try Disk.removeFolder(folder)
  }

  /// Removes a site file by file as its marker lists them, the marker last, so that an interrupted removal can go on. The
  /// files to keep go too: the site in its place has them by then.
  static func remove(_ folder: String, listedIn marker: SiteMarker) throws(DiskError) {
    guard let paths = try? SitePaths(marker.digests.keys) else { return }
    for path in paths.files {
      try Disk.removeFile("\(folder)/\(path)")
    }
    for inner in paths.folders.reversed() {
      try removeUninvited(in: "\(folder)/\(inner)")
      try Disk.removeFolder("\(folder)/\(inner)")
    }
    try removeUninvited(in: folder, or: KeptFiles.names.union([SiteMarker.finalName]))
    try Disk.removeFile("\(folder)/\(SiteMarker.fileName)")
    try Disk.removeFolder(folder)
  }

  private static func removeUninvited(in folder: String, or others: Set<String> = []) throws(DiskError) {
    guard try Disk.kind(of: folder) == .folder else { return }
    for name in try Disk.names(in: folder) where uninvited.contains(name) || others.contains(name) {
      try Disk.removeFile("\(folder)/\(name)")
    }
  }
}
