#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where a program writes what a person or another program reads.
package enum StandardStream: Sendable {
  case output, errors

  private var descriptor: Int32 {
    switch self {
    case .output: STDOUT_FILENO
    case .errors: STDERR_FILENO
    }
  }

  /// Whether it goes to a person's screen rather than into a file or another program.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes as much as is taken: there is nobody to tell when nobody reads.
  package func write(_ bytes: [UInt8]) {
    _ = systemWrite(bytes, to: descriptor)
  }
}
