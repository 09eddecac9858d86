import Platform

/// The records of the sites that a user has built, one for each output folder.
public struct SiteRecords: Sendable {
  private let folder: String

  /// - Parameter folder: where the records are kept; made when the first one is.
  public init(in folder: String) {
    self.folder = folder
  }

  /// The record of the site in an output folder; nil where there is none, or none that is whole.
  public func record(of output: OutputFolder) -> SiteRecord? {
    (try? Disk.read(path(of: output))).flatMap(SiteRecord.init(parsing:))
  }

  /// Keeps a record. What cannot be kept is done without: the next build makes more than it had to.
  public func store(_ record: SiteRecord, of output: OutputFolder) {
    guard let bytes = record.bytes else { return remove(output) }
    if (try? Disk.kind(of: folder)) == nil { try? Disk.makeFolders(folder) }
    try? Disk.replace(path(of: output), bytes: bytes)
  }

  private func remove(_ output: OutputFolder) {
    try? Disk.removeFile(path(of: output))
  }

  private func path(of output: OutputFolder) -> String {
    "\(folder)/\(Digest.sha256("\(output.parent)/\(output.name)")).site"
  }
}
