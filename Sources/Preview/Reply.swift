/// What the preview answers to a request.
struct Reply: Hashable, Sendable {
  enum Status: Int, Hashable, Sendable {
    case ok = 200
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case addressTooLong = 414
    case headTooLarge = 431
    case unavailable = 503

    var words: String {
      switch self {
      case .ok: "OK"
      case .badRequest: "Bad Request"
      case .forbidden: "Forbidden"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .addressTooLong: "URI Too Long"
      case .headTooLarge: "Request Header Fields Too Large"
      case .unavailable: "Service Unavailable"
      }
    }
  }

  var status: Status
  /// By what its name ends in.
  var type: String
  var body: [UInt8]
  var isKept = true

  init(_ status: Status, _ body: [UInt8], named name: String) {
    self.status = status
    self.body = body
    type = Self.types[name.split(separator: ".").last.map(String.init) ?? ""] ?? "application/octet-stream"
  }

  /// A reply that ends the connection, in one line of text.
  static func refusal(_ status: Status) -> Reply {
    var reply = Reply(status, Array("\(status.words).\n".utf8), named: "notice.txt")
    reply.isKept = false
    return reply
  }

  /// The reply as it is sent; without its body to a request that asks for the head alone.
  func bytes(isHeadOnly: Bool) -> [UInt8] {
    var lines = [
      "HTTP/1.1 \(status.rawValue) \(status.words)", "Content-Type: \(type)", "Content-Length: \(body.count)",
      "Cache-Control: no-store",
      // An unpublished course is for this site's own pages alone, and nothing in it is more than it says it is.
      "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin", "X-Frame-Options: SAMEORIGIN",
      "Connection: \(isKept ? "keep-alive" : "close")",
    ]
    if status == .methodNotAllowed { lines.append("Allow: GET, HEAD") }
    if status == .unavailable { lines.append("Retry-After: 1") }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + (isHeadOnly ? [] : body)
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "pdf": "application/pdf",
    "eps": "application/postscript", "csv": "text/csv; charset=utf-8", "xml": "application/xml",
    "txt": "text/plain; charset=utf-8", "zip": "application/zip", "woff2": "font/woff2", "woff": "font/woff",
    "ttf": "font/ttf", "wasm": "application/wasm",
  ]
}
