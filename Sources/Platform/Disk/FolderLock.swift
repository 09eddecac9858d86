#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder held by this process alone, among those who ask; given back at the end, even that of a killed process.
///
/// The lock sits on the folder itself and not on a file in it: it leaves nothing behind.
package final class FolderLock: Sendable {
  private let folder: Descriptor

  /// Waits until no other process holds the folder; `onWait` is called once if there is one.
  package init(_ path: String, onWait: () -> Void) throws(DiskError) {
    folder = try Descriptor(folder: path)
    if flock(folder.number, LOCK_EX | LOCK_NB) == 0 { return }
    if errno == EWOULDBLOCK { onWait() }
    while flock(folder.number, LOCK_EX) != 0 {
      // A file system without locks (some of networks) cannot keep two builds apart, but it can hold a site.
      guard errno == EINTR else { return }
    }
  }

  /// Holds the folder without waiting; nil while another process does.
  package init?(trying path: String) throws(DiskError) {
    folder = try Descriptor(folder: path)
    if flock(folder.number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return nil }
  }
}
