import CGLib

/// SHA-256 of bytes, in lower-case hexadecimal.
public enum Digest {
  public static func sha256(_ bytes: [UInt8]) -> String {
    guard let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)) else { return "" }
    defer { g_free(text) }
    return String(cString: text)
  }

  package static func sha256(_ text: String) -> String {
    sha256(Array(text.utf8))
  }
}

/// SHA-256 of bytes that come one after the other.
final class RunningDigest {
  private let checksum = g_checksum_new(G_CHECKSUM_SHA256)

  deinit { g_checksum_free(checksum) }

  func add(_ bytes: [UInt8]) { g_checksum_update(checksum, bytes, gssize(bytes.count)) }

  /// The digest, in lower-case hexadecimal; nothing can be added after it.
  func end() -> String { checksum.flatMap { g_checksum_get_string($0) }.map { String(cString: $0) } ?? "" }
}
