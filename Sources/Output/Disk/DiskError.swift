#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A call of the operating system that failed: which file, and why.
package struct DiskError: Error, Hashable, Sendable {
  /// What was being done, as it follows “cannot”: “write”, “rename”.
  package var action: String
  package var path: String
  /// The value of `errno`.
  package var code: Int32

  /// The failure of the call just made.
  static func last(_ action: String, _ path: String) -> DiskError {
    DiskError(action: action, path: path, code: errno)
  }

  package var isFullDisk: Bool { code == ENOSPC || code == EDQUOT }

  /// The system's words for the code.
  package var reason: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "error \(code)" }
  }

  /// The failure in words for the person at the terminal.
  package var fault: Fault {
    if isFullDisk {
      return Fault(
        .inputOutput, "the disk is full: cannot \(action) “\(path)” (\(reason))",
        hint: "free some space and run the same command again")
    }
    return Fault(.inputOutput, "cannot \(action) “\(path)”: \(reason)")
  }
}
