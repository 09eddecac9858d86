import Platform

/// A file of a staged site on its way to the disk.
final class StagedFile: FileInPieces {
  private let file: GrowingFile
  private let shown: (DiskError) -> DiskError
  private let finished: (_ digest: String) -> Void
  private let checksum = RunningDigest()

  /// - Parameters:
  ///   - shown: gives a failure the path that a person knows.
  ///   - finished: takes the SHA-256 of all bytes.
  init(_ file: GrowingFile, shown: @escaping (DiskError) -> DiskError, finished: @escaping (String) -> Void) {
    self.file = file
    self.shown = shown
    self.finished = finished
  }

  func append(_ bytes: [UInt8]) throws(Fault) {
    checksum.add(bytes)
    do { try file.append(bytes) } catch { throw shown(error).fault }
  }

  func close() {
    finished(checksum.end())
  }
}
