import Output
import Platform

/// The figures of an accepted build: a folder with its `figures.json`, and perhaps its data and pictures.
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

  /// Accepts these figures: their list and their data replace what was accepted before, pictures are not kept.
  ///
  /// Throws a `Fault` when the folder is a whole site, or holds somebody's work.
  public func update(to figures: FigureSet, course: String) throws(Fault) {
    guard Disk.identity(of: "\(folder)/index.html") == nil else {
      throw Fault(
        .output, "“\(folder)” is a whole site, not a baseline to update",
        hint: "build the site again, or name another folder with --baseline")
    }
    let data = figures.entries.flatMap { $0.record.files.filter { $0.format == "csv" }.map(\.path) }
    var kept: [String: [UInt8]] = [:]
    for path in data + [FigureManifest.path] { kept[path] = figures.files[path] }
    try OutputFolder(folder, course: course, for: .baseline).replace(with: kept)
  }

  /// A file of the accepted build; nil where the baseline is without, as it mostly is of pictures.
  func file(_ path: String) -> [UInt8]? {
    guard (try? SitePaths([path])) != nil else { return nil }
    return try? Disk.read("\(folder)/\(path)", limit: 1 << 26)
  }
}
