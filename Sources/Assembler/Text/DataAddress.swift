/// A file in place of its address: `data:image/png;base64,…`.
enum DataAddress {
  static func text(of bytes: [UInt8], named file: String) -> String {
    "data:\(type(of: file));base64,\(Base64.text(of: bytes))"
  }

  private static func type(of file: String) -> String {
    switch file.split(separator: ".").last?.lowercased() {
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "woff2": "font/woff2"
    case "csv": "text/csv"
    default: "application/octet-stream"
    }
  }
}
