#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file of which parts are read, wherever they are.
package final class PlacedFile: Sendable {
  private let file: Descriptor
  package let size: Int

  /// Opens a regular file.
  package init(_ path: String) throws(DiskError) {
    file = try Descriptor(file: path)
    guard try file.kind() == .file else { throw DiskError(action: "read", path: path, code: EINVAL) }
    size = lseek(file.number, 0, SEEK_END)
  }

  /// As many bytes from a place on.
  package func read(_ count: Int, at place: Int) throws(DiskError) -> [UInt8] {
    guard count <= size else { throw DiskError(action: "read", path: "a part of a file", code: EIO) }
    return try systemRead(file.number, count, at: place)
  }
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
    try systemRead(file.number, count, at: place)
  }
}

/// Reads as many bytes from a place of a file on.
private func systemRead(_ descriptor: Int32, _ count: Int, at place: Int) throws(DiskError) -> [UInt8] {
  guard count >= 0, place >= 0 else { throw DiskError(action: "read", path: "a part of a file", code: EINVAL) }
  var bytes = [UInt8](repeating: 0, count: count)
  var done = 0
  while done < count {
    let read = bytes.withUnsafeMutableBytes { buffer in
      pread(descriptor, buffer.baseAddress.map { $0 + done }, count - done, off_t(place + done))
    }
    // The end of the file comes too early when somebody has cut it short.
    if read == 0 { throw DiskError(action: "read", path: "a part of a file", code: EIO) }
    guard read > 0 || (read < 0 && errno == EINTR) else { throw .last("read", "a part of a file") }
    done += max(0, read)
  }
  return bytes
}
