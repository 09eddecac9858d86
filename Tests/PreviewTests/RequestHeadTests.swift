import Testing

@testable import Preview

struct RequestHeadTests {
  private func head(_ text: String) -> RequestHead? { RequestHead(parsing: Array(text.utf8)) }

  @Test func saysWhatIsAskedFor() throws {
    let head = try #require(
      self.head("GET /a%20b/%E4%BD%A0?x=1 HTTP/1.1\r\nHost: localhost:8000\r\nSec-Fetch-Site:  none\r\n\r\n"))
    #expect(head.method == "GET" && head.path == "/a b/你" && head.host == "localhost:8000" && head.fetchSite == "none")
    #expect(head.isKept && !head.hasBody)
  }

  @Test func connectionsEndWhenEitherSideWants() {
    #expect(head("GET / HTTP/1.0\r\n\r\n")?.isKept == false)
    #expect(head("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n")?.isKept == false)
    #expect(head("GET / HTTP/1.1\r\nContent-Length: 5\r\n\r\n")?.isKept == false)
    #expect(head("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")?.hasBody == true)
  }

  @Test(arguments: [
    "", "GET\r\n\r\n", "GET /\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n", "GET / HTTP/2\r\n\r\n", "GET a HTTP/1.1\r\n\r\n",
    "GET /%G0 HTTP/1.1\r\n\r\n", "GET /%f HTTP/1.1\r\n\r\n", "GET /%FF HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n", "GET / HTTP/1.1\r\nno colon\r\n\r\n",
    "GET / HTTP/1.1\r\n folded: a\r\n\r\n", "GET / HTTP/1.1\r\n: a\r\n\r\n",
    "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
  ])
  func isNone(_ text: String) {
    #expect(head(text) == nil)
  }
}
