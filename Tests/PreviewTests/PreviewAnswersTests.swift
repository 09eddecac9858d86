import Testing

@testable import Preview

struct PreviewAnswersTests {
  private func reply(
    _ path: String, method: String = "GET", headers: String = "", on site: PreviewSite
  ) async throws -> Reply {
    let text = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n\(headers)\r\n"
    return try await site.reply(to: try #require(RequestHead(parsing: Array(text.utf8))))
  }

  private func site() async -> PreviewSite {
    let site = PreviewSite()
    await site.show(["index.html": Array("<head></head>".utf8), "a.svg": Array("<svg/>".utf8)])
    return site
  }

  @Test func filesAreServed() async throws {
    let site = await site()
    #expect(try await reply("/", on: site).status == .ok)
    let picture = try await reply("/a.svg", on: site)
    #expect(picture.type == "image/svg+xml" && picture.body == Array("<svg/>".utf8))
    #expect(try await reply("/b.svg", on: site).status == .notFound)
    let head = String(decoding: picture.bytes(isHeadOnly: true), as: UTF8.self)
    #expect(head.contains("Content-Length: 6\r\n") && head.hasSuffix("\r\n\r\n"))
    for line in ["X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin"] {
      #expect(head.contains("\(line)\r\n"))
    }
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "TRACE", "OPTIONS", "get"])
  func nothingIsChanged(method: String) async throws {
    let reply = try await reply("/", method: method, on: site())
    #expect(reply.status == .methodNotAllowed && !reply.isKept)
    #expect(String(decoding: reply.bytes(isHeadOnly: false), as: UTF8.self).contains("Allow: GET, HEAD\r\n"))
  }

  @Test func pagesFromElsewhereMayNotAsk() async throws {
    let site = await site()
    for (from, status) in [
      ("same-origin", Reply.Status.ok), ("none", .ok), ("cross-site", .forbidden), ("same-site", .forbidden),
    ] {
      #expect(try await reply("/a.svg", headers: "Sec-Fetch-Site: \(from)\r\n", on: site).status == status)
    }
    let other = "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n"
    #expect(try await site.reply(to: try #require(RequestHead(parsing: Array(other.utf8)))).status == .forbidden)
  }

  @Test func beforeTheFirstBuildThereIsAPageThatWaits() async throws {
    let site = PreviewSite()
    let waiting = try await reply("/en/index.html", on: site)
    #expect(waiting.status == .unavailable)
    #expect(String(decoding: waiting.body, as: UTF8.self).contains("/-/preview.js"))
    #expect(try await reply("/-/state", on: site).status == .ok)
  }
}
