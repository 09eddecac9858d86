import Foundation

extension PreviewSite {
  /// The reply to a request.
  func reply(to request: RequestHead) async throws -> Reply {
    guard request.method == "GET" || request.method == "HEAD" else { return .refusal(.methodNotAllowed) }
    // A page from elsewhere may have a name of its own point to this machine, or name this address itself.
    guard Self.isLocal(request.host) else { return .refusal(.forbidden) }
    guard ["same-origin", "none"].contains(request.fetchSite ?? "none") else {
      return Reply(.forbidden, Self.notice("Pages of other sites may not ask for this one."), named: "notice.html")
    }
    switch request.path {
    case PreviewPage.scriptPath: return Reply(.ok, Array(PreviewPage.script.utf8), named: "preview.js")
    case PreviewPage.statePath:
      // A page waits for the next change, so that it hears of it at once.
      let known = request.query.flatMap { $0.hasPrefix("after=") ? Int($0.dropFirst("after=".count)) : nil }
      return Reply(.ok, Array(try JSONEncoder().encode(await state(after: known))), named: "state.json")
    default: break
    }
    if isEmpty { return Reply(.unavailable, Self.notice("The site is being built."), named: "notice.html") }
    guard let (name, bytes) = file(at: request.path) else {
      let notice = "There is no such page. Archives are made by “rosenblatt build” alone."
      return Reply(.notFound, Self.notice(notice), named: "notice.html")
    }
    guard name.hasSuffix(".html") else { return Reply(.ok, bytes, named: name) }
    return Reply(.ok, Array(PreviewPage.prepared(String(decoding: bytes, as: UTF8.self)).utf8), named: name)
  }

  private static func notice(_ text: String) -> [UInt8] { Array(PreviewPage.notice(text).utf8) }

  private static func isLocal(_ host: String) -> Bool {
    let name = host.split(separator: ":").first.map(String.init) ?? ""
    return ["127.0.0.1", "localhost"].contains(name)
  }
}
