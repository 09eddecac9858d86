#if os(Linux)
  #if canImport(Musl)
    import Musl
  #else
    import Glibc
  #endif

  /// Calls of Linux that its C library has but that Swift's import of it, which keeps to POSIX, does not show.
  enum LinuxCalls {
    typealias RenameAt2 = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    typealias SyncFS = @convention(c) (Int32) -> Int32

    /// `renameat2(2)`; nil with a C library older than the call.
    static let renameat2 = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: RenameAt2.self) }
    /// `syncfs(2)`.
    static let syncfs = dlsym(nil, "syncfs").map { unsafeBitCast($0, to: SyncFS.self) }
  }
#endif
