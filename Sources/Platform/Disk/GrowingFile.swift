#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A new file that is written piece by piece.
package final class GrowingFile: Sendable {
  private let file: Descriptor

  /// Makes the file, which must not exist.
  package init(_ path: String) throws(DiskError) {
    file = try Descriptor(newFile: path)
  }

  /// Adds bytes at the end.
  package func append(_ bytes: [UInt8]) throws(DiskError) { try file.write(bytes) }
}

/// Bytes that are put aside on the disk and read again by this process alone: a file without a name, gone when it is let
/// go and when the process is killed.
package final class AsideFile: Sendable {
  private let file: Descriptor

  /// Makes the file on the disk of a folder.
  package init(in folder: String) throws(DiskError) {
    let path = "\(folder)/.rosenblatt-aside-\(getpid())"
    try Disk.removeFile(path)
    file = try Descriptor(newFile: path, isRead: true)
    try Disk.removeFile(path)
  }

  /// Writes bytes at a place, which may lie behind the end.
  package func write(_ bytes: [UInt8], at place: Int) throws(DiskError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        pwrite(file.number, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(place + done))
      }
      guard count > 0 || errno == EINTR else { throw .last("write", "what was put aside") }
      done += max(0, count)
    }
  }

  /// As many bytes from a place on.
  package func read(_ count: Int, at place: Int) throws(DiskError) -> [UInt8] {
    var done = 0
    var bytes = [UInt8](repeating: 0, count: count)
    while done < count {
      let read = bytes.withUnsafeMutableBytes { buffer in
        pread(file.number, buffer.baseAddress.map { $0 + done }, count - done, off_t(place + done))
      }
      guard read > 0 || (read < 0 && errno == EINTR) else { throw .last("read", "what was put aside") }
      done += max(0, read)
    }
    return bytes
  }
}
