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
