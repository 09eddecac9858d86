import Foundation
import Output

/// Bytes as text.
enum Base64 {
  static func text(of bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString()
  }

  /// How a Content-Security-Policy names a style or a script by what it says: `sha256-…`.
  static func sourceHash(of text: String) -> String {
    let digits = Array(Digest.sha256(Array(text.utf8)))
    let pairs = stride(from: 0, to: digits.count - 1, by: 2).map { String(digits[$0...$0 + 1]) }
    let bytes = pairs.compactMap { UInt8($0, radix: 16) }
    return "sha256-" + self.text(of: bytes)
  }
}
