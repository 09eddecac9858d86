import Testing

@testable import CairoDrawing

@Suite struct FontSetTests {
  @Test func `the identity names each file once`() throws {
    let lines = try FontSet.installed().identity.split(separator: "\n")
    #expect(lines.count == FontFiles.all.count)
    for (line, entry) in zip(lines, FontFiles.all) {
      let words = line.split(separator: " ").map(String.init)
      #expect(words.count == 3)
      #expect(entry.names.contains(words[0]))
      #expect((Int(words[1]) ?? 0) > 0)
      #expect((Int(words[2]) ?? 0) > 1000)
    }
  }
}
