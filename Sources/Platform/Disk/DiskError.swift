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

  package init(action: String, path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// The failure of the call just made.
  package static func last(_ action: String, _ path: String) -> DiskError {
    DiskError(action: action, path: path, code: errno)
  }

  /// The failures that a person is told of in words of our own.
  package enum Cause: Hashable, Sendable {
    case missing, notAFolder, notAllowed, link, nameTooLong, tooManyOpen, broken, full, other
  }

  package var cause: Cause {
    switch code {
    case ENOENT: .missing
    case ENOTDIR: .notAFolder
    case EACCES, EPERM: .notAllowed
    case ELOOP: .link
    case ENAMETOOLONG: .nameTooLong
    case EMFILE, ENFILE: .tooManyOpen
    case EIO: .broken
    case ENOSPC, EDQUOT: .full
    default: .other
    }
  }

  /// The system's words for the code.
  package var reason: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "error \(code)" }
  }
}
