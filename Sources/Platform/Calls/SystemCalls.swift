#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// The system's calls whose names our own functions hide, or that a signal may interrupt.

func systemOpen(_ path: String, _ flags: Int32, mode: mode_t = 0) -> Int32 {
  retrying { open(path, flags, mode) }
}

func systemOpen(_ name: String, in folder: Int32, _ flags: Int32) -> Int32 {
  retrying { openat(folder, name, flags) }
}

func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  retrying { read(descriptor, buffer, count) }
}

/// Writes all the bytes; false, with the reason in `errno`, when that fails.
func systemWrite(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  bytes.withUnsafeBytes { buffer in
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = retrying { write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

/// Calls again as long as a signal gets in the way.
private func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
