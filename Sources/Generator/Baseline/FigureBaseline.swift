/// The figures of an accepted build: a folder with its `figures.json`, and perhaps its pictures.
public struct FigureBaseline: Sendable {
  public let folder: String

  public init(folder: String) {
    self.folder = folder
  }

  /// The manifest of the accepted build. Throws a `Fault` when there is none to be read.
  public func manifest() throws(Fault) -> FigureManifest {
    let path = "\(folder)/\(FigureManifest.path)"
    let bytes: [UInt8]
    do { bytes = try Disk.read(path) } catch {
      throw Fault(
        .inputOutput, "there is no accepted build to compare with: cannot read “\(path)” (\(error.reason))",
        hint: "name the folder of one with --baseline, or accept the figures as they are now with --update")
    }
    guard let manifest = FigureManifest(parsing: bytes) else {
      throw Fault(
        .inputOutput, "“\(path)” is no list of figures that rosenblatt wrote",
        hint: "write it again with --update")
    }
    return manifest
  }

  /// Accepts these figures. Throws a `Fault` when the folder is a whole site, whose list would no longer be true.
  public func update(to manifest: FigureManifest) throws(Fault) {
    guard Disk.identity(of: "\(folder)/\(SiteMarker.fileName)") == nil else {
      throw Fault(
        .output, "“\(folder)” is a whole site, not a baseline to update",
        hint: "build the site again, or name another folder with --baseline")
    }
    do {
      try Disk.makeFolders(folder)
      try Disk.replace("\(folder)/\(FigureManifest.path)", bytes: manifest.bytes)
    } catch {
      throw error.fault
    }
  }

  /// A picture of the accepted build; nil where the baseline is a list without pictures.
  func file(_ path: String) -> [UInt8]? {
    guard (try? SitePaths([path])) != nil else { return nil }
    return try? Disk.read("\(folder)/\(path)", limit: 1 << 26)
  }
}
