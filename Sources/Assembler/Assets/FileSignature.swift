/// The first bytes by which programs tell what a file is, whatever its name says.
enum FileSignature {
  /// Whether a file begins as its kind does; true for kinds that have no such beginning.
  static func fits(_ bytes: [UInt8], kind: String) -> Bool {
    switch kind {
    case "png": bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    case "jpg", "jpeg": bytes.starts(with: [0xff, 0xd8, 0xff])
    case "gif": bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8))
    case "webp": bytes.starts(with: Array("RIFF".utf8)) && has("WEBP", at: 8, in: bytes)
    case "avif": has("ftypavif", at: 4, in: bytes) || has("ftypavis", at: 4, in: bytes)
    case "pdf": bytes.starts(with: Array("%PDF-".utf8))
    case "zip": bytes.starts(with: Array("PK".utf8))
    default: true
    }
  }

  private static func has(_ text: String, at place: Int, in bytes: [UInt8]) -> Bool {
    bytes.dropFirst(place).starts(with: Array(text.utf8))
  }
}
