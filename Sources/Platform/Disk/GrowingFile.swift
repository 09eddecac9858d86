#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A new file that is written piece by piece.
package final class GrowingFile: Sendable {
  private let file: Descriptor

  /// Makes the file, which must not exist.
  package init(_ path: String) throws(DiskError) {
    file = try Descriptor(newFile: path)
  }

  /// Adds bytes at the end.
  package func append(_ bytes: [UInt8]) throws(DiskError) { try file.write(bytes) }
}
