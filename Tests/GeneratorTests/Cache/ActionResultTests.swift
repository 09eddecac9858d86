import Testing

@testable import Generator

struct ActionResultTests {
  private let digest = String(repeating: "0a", count: 32)

  @Test func isTheMessageOfTheProtocol() {
    let result = ActionResult(digest: digest, size: 300)
    let inner: [UInt8] = [0x0a, 64] + Array(digest.utf8) + [0x10, 0xac, 0x02]
    let file: [UInt8] = [0x0a, 6] + Array("figure".utf8) + [0x12, UInt8(inner.count)] + inner
    #expect(result.bytes == [0x12, UInt8(file.count)] + file)
    #expect(ActionResult(parsing: result.bytes) == result)
  }

  @Test func fieldsOfOthersAreSkipped() {
    let result = ActionResult(digest: digest, size: 0)
    #expect(ActionResult(parsing: [0x08, 0x96, 0x01, 0x0d, 1, 2, 3, 4] + result.bytes)?.digest == digest)
  }

  @Test func anythingElseIsNone() {
    let bytes = ActionResult(digest: digest, size: 7).bytes
    for count in 0..<(bytes.count - 2) { #expect(ActionResult(parsing: Array(bytes[..<count])) == nil) }
    #expect(ActionResult(parsing: Array("<html>".utf8)) == nil)
    #expect(ActionResult(parsing: [UInt8](repeating: 0xff, count: 40)) == nil)
    #expect(ActionResult(parsing: ActionResult(digest: "../../etc/passwd", size: 1).bytes) == nil)
  }
}
