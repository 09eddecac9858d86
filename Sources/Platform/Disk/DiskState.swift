#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// What a build asks of the files that an earlier one has written.
extension Disk {
  /// What changes whenever a regular file, links not followed, is written, replaced or given another mode; nil where
  /// there is none. Other names of the same file change nothing.
  package static func state(of path: String) -> String? {
    guard let (status, time) = regularFile(path) else { return nil }
    return "\(status.st_ino) \(status.st_size) \(time.tv_sec).\(time.tv_nsec) \(String(status.st_mode, radix: 8))"
  }

  /// Gives a file one more name, which must be free; false where the file system cannot.
  package static func link(_ old: String, to new: String) -> Bool {
    #if canImport(Darwin)
      Darwin.link(old, new) == 0
    #elseif canImport(Musl)
      Musl.link(old, new) == 0
    #else
      Glibc.link(old, new) == 0
    #endif
  }
}
