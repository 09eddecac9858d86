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
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Waits until no other process holds the folder; `onWait` is called once if there is one.
  init(_ folder: String, onWait: () -> Void) throws(DiskError) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open the folder", folder) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    if errno == EWOULDBLOCK { onWait() }
    while flock(descriptor, LOCK_EX) != 0 {
      // A file system without locks (some of networks) cannot keep two builds apart, but it can hold a site.
      guard errno == EINTR else { return }
    }
  }

  deinit {
    close(descriptor)
  }
}
