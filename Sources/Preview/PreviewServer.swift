import FlyingFox
import FlyingSocks
import Foundation

/// A site served to the browsers of this machine, from memory.
///
///     let site = PreviewSite()
///     let server = try PreviewServer(site, port: 8000)
///     async let running: Void = server.run()
///     print(try await server.address())
public struct PreviewServer: Sendable {
  private let server: HTTPServer

  /// - Parameter port: 0 for any that is free.
  public init(_ site: PreviewSite, port: UInt16) throws {
    server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled, handler: Handler(site: site))
  }

  /// Serves until the task is cancelled.
  ///
  /// - Throws: what keeps the port from being used.
  public func run() async throws {
    try await server.run()
  }

  /// Where the site is: `http://127.0.0.1:8000/`. Waits until it can be asked for.
  public func address() async throws -> String {
    try await server.waitUntilListening()
    guard case .ip4(let host, let port) = await server.listeningAddress else { return "" }
    return "http://\(host):\(port)/"
  }

  private struct Handler: HTTPHandler {
    let site: PreviewSite

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
      // A page from elsewhere may have a name of its own point to this machine.
      guard let host = request.headers[.host], Self.isLocal(host) else {
        return Self.reply(.forbidden, Array("Only for this machine.\n".utf8), named: "notice.txt")
      }
      switch request.path {
      case PreviewPage.scriptPath: return Self.reply(.ok, Array(PreviewPage.script.utf8), named: "preview.js")
      case PreviewPage.statePath:
        return Self.reply(.ok, Array(try JSONEncoder().encode(await site.state)), named: "state.json")
      default: break
      }
      guard let (name, bytes) = await site.file(at: request.path) else {
        let notice =
          await site.isEmpty
          ? "There is no site yet." : "There is no such page. Archives are made by “rosenblatt build” alone."
        return Self.reply(.notFound, Array(PreviewPage.notice(notice).utf8), named: "notice.html")
      }
      guard name.hasSuffix(".html") else { return Self.reply(.ok, bytes, named: name) }
      return Self.reply(.ok, Array(PreviewPage.prepared(String(decoding: bytes, as: UTF8.self)).utf8), named: name)
    }

    private static func isLocal(_ host: String) -> Bool {
      let name = host.split(separator: ":").first.map(String.init) ?? ""
      return ["127.0.0.1", "localhost"].contains(name)
    }

    private static func reply(_ status: HTTPStatusCode, _ bytes: [UInt8], named name: String) -> HTTPResponse {
      let end = name.split(separator: ".").last.map(String.init) ?? ""
      return HTTPResponse(
        statusCode: status,
        headers: [.contentType: types[end] ?? "application/octet-stream", HTTPHeader("Cache-Control"): "no-store"],
        body: Data(bytes))
    }

    private static let types = [
      "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
      "json": "application/json", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
      "gif": "image/gif", "webp": "image/webp", "pdf": "application/pdf", "eps": "application/postscript", "csv": "text/csv; charset=utf-8",
      "xml": "application/xml", "txt": "text/plain; charset=utf-8", "zip": "application/zip", "woff2": "font/woff2",
      "woff": "font/woff", "ttf": "font/ttf",
    ]
  }
}
