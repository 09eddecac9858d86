/// The paths of a site's files, checked: each stays inside the site and can be written on every file system.
package struct SitePaths {
  /// In the order of their bytes.
  package let files: [String]
  /// Every folder that holds a file, outer before inner, without the site itself.
  package let folders: [String]

  /// Throws a `Fault` of cause `software` for a path that no page or figure should have: the program made it.
  package init(_ paths: some Sequence<String>) throws(Fault) {
    files = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var folders: Set<String> = []
    // Spelled alike but for case, two files are one on the disks of macOS and Windows.
    var spellings: [String: String] = [:]
    for path in files {
      guard Self.isSafe(path) else { throw Self.unsafe(path) }
      folders.formUnion(Self.folders(above: path))
      if let other = spellings.updateValue(path, forKey: path.lowercased()) {
        throw Fault(.software, "a site cannot hold both “\(other)” and “\(path)”")
      }
    }
    if let path = files.first(where: folders.contains) {
      throw Fault(.software, "a site cannot hold both a file and a folder “\(path)”")
    }
    self.folders = folders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The folders that hold a file, outer before inner, without the site itself.
  static func folders(above path: String) -> [String] {
    let components = path.split(separator: "/", omittingEmptySubsequences: false)
    return (1..<max(1, components.count)).map { components.prefix($0).joined(separator: "/") }
  }

  static func unsafe(_ path: String) -> Fault {
    Fault(.software, "“\(path)” cannot be the path of a file in a site")
  }

  static func isSafe(_ path: String) -> Bool {
    path != SiteMarker.fileName && !KeptFiles.has(path)
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { component in
        !component.isEmpty && component != "." && component != ".." && component.utf8.count <= 255
          && !component.utf8.contains { $0 < 0x20 || $0 == 0x7f || $0 == UInt8(ascii: "\\") }
      }
  }
}
