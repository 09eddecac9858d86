/// The head of a request: what is asked for, and the headers that the preview looks at.
struct RequestHead: Hashable, Sendable {
  var method: String
  /// The path of the address with nothing encoded; without what follows a `?`.
  var path: String
  /// What follows the `?`; nil where there is none.
  var query: String?
  var host: String
  /// What a browser says about the page that asks: `same-origin`, `cross-site`, …; nil from other programs.
  var fetchSite: String?
  /// Whether more of the request follows the head.
  var hasBody: Bool
  /// Whether the connection is to be used again.
  var isKept: Bool

  /// The most bytes that a head may have.
  static let limit = 16_384

  /// The head in these bytes, which end with its empty line; nil when they are none.
  init?(parsing bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\n" }[...]
    guard let first = lines.popFirst() else { return nil }
    let parts = first.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0",
      let path = Self.path(of: parts[1])
    else { return nil }
    method = String(parts[0])
    self.path = path
    query = parts[1].firstIndex(of: "?").map { String(parts[1][$0...].dropFirst()) }
    var headers: [String: String] = [:]
    for line in lines where !line.isEmpty {
      guard let colon = line.firstIndex(of: ":"), colon != line.startIndex, line.first?.isWhitespace == false else {
        return nil
      }
      let name = line[..<colon].lowercased()
      let value = line[line.index(after: colon)...].trimmingPrefix { $0 == " " || $0 == "\t" }
      // Whom it is for and how long it is must not be said twice.
      let isNew = headers.updateValue(String(value), forKey: name) == nil
      guard isNew || !["host", "content-length", "transfer-encoding"].contains(name) else { return nil }
    }
    host = headers["host"] ?? ""
    fetchSite = headers["sec-fetch-site"]
    hasBody = headers["transfer-encoding"] != nil || (headers["content-length"] ?? "0") != "0"
    let connection = headers["connection"]?.lowercased()
    isKept = !hasBody && (parts[2] == "HTTP/1.1" ? connection != "close" : connection == "keep-alive")
  }

  /// The path that a target of a request stands for.
  private static func path(of target: Substring) -> String? {
    guard target.hasPrefix("/") else { return nil }
    var bytes: [UInt8] = []
    var rest = target.prefix { $0 != "?" && $0 != "#" }.utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let decoded = UInt8(String(Substring(rest.prefix(2))), radix: 16) else { return nil }
      bytes.append(decoded)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
