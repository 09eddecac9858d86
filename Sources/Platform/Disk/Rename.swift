#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Disk {
  /// Gives a file or folder a new name, which must be free.
  package static func move(_ old: String, to new: String) throws(DiskError) {
    switch renameWithFlags(old, new, exclusiveFlag) {
    case 0: return
    case ENOSYS, EINVAL, ENOTSUP: break  // A file system that cannot promise; ask first, then.
    case let code: throw DiskError(action: "rename", path: old, code: code)
    }
    guard try kind(of: new) == nil else { throw DiskError(action: "rename", path: old, code: EEXIST) }
    guard rename(old, new) == 0 else { throw .last("rename", old) }
  }

  /// Gives a file the name of another, which is gone with that.
  package static func move(_ old: String, over new: String) throws(DiskError) {
    guard rename(old, new) == 0 else { throw .last("rename", old) }
  }

  /// Exchanges two folders in one step, so that at every moment each name leads to one of them.
  ///
  /// Returns false, with nothing done, where the kernel or the file system knows no exchange.
  package static func exchange(_ one: String, _ other: String) throws(DiskError) -> Bool {
    switch renameWithFlags(one, other, exchangeFlag) {
    case 0: return true
    case ENOSYS, EINVAL, ENOTSUP: return false
    case let code: throw DiskError(action: "exchange", path: other, code: code)
    }
  }

  #if canImport(Darwin)
    private static var exchangeFlag: UInt32 { UInt32(RENAME_SWAP) }
    private static var exclusiveFlag: UInt32 { UInt32(RENAME_EXCL) }

    private static func renameWithFlags(_ old: String, _ new: String, _ flags: UInt32) -> Int32 {
      renamex_np(old, new, flags) == 0 ? 0 : errno
    }
  #else
    // From <linux/fs.h>, which Swift does not import.
    private static var exchangeFlag: UInt32 { 1 << 1 }
    private static var exclusiveFlag: UInt32 { 1 << 0 }

    private static func renameWithFlags(_ old: String, _ new: String, _ flags: UInt32) -> Int32 {
      guard let rename = LinuxCalls.renameat2 else { return ENOSYS }
      return rename(AT_FDCWD, old, AT_FDCWD, new, flags) == 0 ? 0 : errno
    }
  #endif
}
