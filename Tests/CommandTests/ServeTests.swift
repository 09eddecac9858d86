import Foundation
import Testing

/// `rosenblatt serve`, asked as a browser would while its author saves files.
@Suite struct ServeTests {
  private static let lesson = "course/lessons/2-curves/en.md"

  @Test func savingAFileChangesThePage() throws {
    let preview = try RunningPreview(in: try TemporaryFolder.withCourse())
    let folder = preview.folder
    try preview.wait { $0.version == 1 }
    let page = try preview.get("en/curves.html")
    #expect(page.status == 200 && page.text.contains("/-/preview.js"))
    #expect(try preview.get("").status == 200 && preview.get("en/figures/gelu.svg").status == 200)
    #expect(try preview.get("en/nothing.html").status == 404 && preview.get("../messages").status == 404)
    #expect(try preview.get("en/curves.html", host: "example.org").status == 403)

    try folder.write(try folder.text(Self.lesson) + "\nAdded words.\n", to: Self.lesson)
    try preview.wait { $0.version == 2 }
    #expect(try preview.get("en/curves.html").text.contains("Added words."))

    // A problem is told, and the last good site stays.
    try folder.write(try folder.text(Self.lesson) + "\nSee [](#nowhere).\n", to: Self.lesson)
    try preview.wait { !$0.problems.isEmpty }
    let state = try preview.state()
    #expect(state.version == 2 && state.problems.contains(#/course/lessons/2-curves/en\.md:\d+:\d+: error:/#))
    #expect(try preview.get("en/curves.html").text.contains("Added words."))
    #expect(try folder.text("messages").contains(state.problems))

    try folder.replace("See [](#nowhere).", with: "All is well.", in: Self.lesson)
    try preview.wait { $0.version == 3 && $0.problems.isEmpty }
    // Nothing was written but by the test.
    #expect(try folder.names() == ["course", "messages"])
  }

  @Test func aCourseThatIsBrokenFromTheStartIsShownOnceItIsMended() throws {
    let folder = try TemporaryFolder.withCourse()
    try folder.replace("languages:", with: "tongues:", in: "course/course.yml")
    let preview = try RunningPreview(in: folder)
    try preview.wait { $0.version == 0 && $0.problems.contains("tongues") }
    let page = try preview.get("")
    #expect(page.status == 503 && page.text.contains("/-/preview.js"))
    try folder.replace("tongues:", with: "languages:", in: "course/course.yml")
    try preview.wait { $0.version == 1 && $0.problems.isEmpty }
    #expect(try preview.get("").status == 200)
  }

  @Test(.enabled(if: Browser.path != nil, "Chromium is not installed"))
  func anOpenPageFollowsItsAuthor() throws {
    let preview = try RunningPreview(in: try TemporaryFolder.withCourse())
    let folder = preview.folder
    try preview.wait { $0.version == 1 }
    let browser = try ChromiumReader()
    try browser.open(preview.address.appendingPathComponent("en/curves.html"))
    try folder.write(try folder.text(Self.lesson) + "\nSee [](#nowhere).\n", to: Self.lesson)
    try browser.wait(until: "document.querySelector('pre[role=alert]')?.textContent.includes('nowhere')")
    try folder.replace("See [](#nowhere).", with: "All is well.", in: Self.lesson)
    try browser.wait(until: "document.body.textContent.includes('All is well.')")
    #expect(try browser.run("return document.querySelector('pre[role=alert]')") == nil)
  }

  @Test func withoutACourseThereIsNothingToWaitFor() throws {
    let outcome = try Program.run("serve", "nowhere", "--port", "0", in: try TemporaryFolder())
    #expect(outcome.status == 1 && outcome.errors.contains("nowhere"))
  }

  @Test func aPortThatIsTakenIsAFault() throws {
    let folder = try TemporaryFolder.withCourse()
    let preview = try RunningPreview(in: folder)
    let outcome = try Program.run("serve", "course", "--port", "\(preview.address.port ?? 0)", in: folder)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("--port"))
  }
}

/// What no browser sends.
@Suite struct HostileRequestTests {
  /// Sends bytes to the preview and reads until it ends the connection.
  private func answer(to bytes: [UInt8], port: Int) -> String {
    let descriptor = Loopback.socket()
    defer { close(descriptor) }
    let connected = Loopback.withAddress(port: UInt16(port)) { address, size in connect(descriptor, address, size) }
    guard connected.value == 0 else { return "" }
    var timeout = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { break }
      sent += count
    }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
      answer += buffer[..<count]
    }
  }

  @Test func largeHeadsAreRefusedAtOnce() throws {
    let preview = try RunningPreview(in: try TemporaryFolder.withCourse())
    try preview.wait { $0.version == 1 }
    let port = try #require(preview.address.port)
    let start = ContinuousClock.now
    let address = Array("GET /".utf8) + [UInt8](repeating: 0x61, count: 1 << 20)
    let header = Array("GET / HTTP/1.1\r\nHost: localhost\r\nX: ".utf8) + [UInt8](repeating: 0x61, count: 1 << 20)
    for _ in 0..<4 {
      #expect(answer(to: address, port: port).hasPrefix("HTTP/1.1 414 "))
      #expect(answer(to: header, port: port).hasPrefix("HTTP/1.1 431 "))
    }
    #expect(answer(to: Array("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8), port: port).hasPrefix("HTTP/1.1 405 "))
    #expect(answer(to: Array("nonsense\r\n\r\n".utf8), port: port).hasPrefix("HTTP/1.1 400 "))
    #expect(ContinuousClock.now - start < .seconds(10))
    #expect(try preview.get("").status == 200)
  }
}
