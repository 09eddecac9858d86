import CDeflate
import Output
import Testing

@Suite struct ZIPArchiveTests {
  /// The files of an archive, read as programs read them: from the directory at its end.
  private func files(of archive: [UInt8]) throws -> [(name: String, content: [UInt8])] {
    func number(_ at: Int, _ bytes: Int) -> Int {
      (0..<bytes).reduce(0) { $0 | Int(archive[at + $1]) << (8 * $1) }
    }
    let end = archive.count - 22
    #expect(number(end, 4) == 0x0605_4b50)
    var at = number(end + 16, 4)
    var files: [(String, [UInt8])] = []
    for _ in 0..<number(end + 10, 2) {
      #expect(number(at, 4) == 0x0201_4b50)
      let (method, crc) = (number(at + 10, 2), number(at + 16, 4))
      let (packed, size, length) = (number(at + 20, 4), number(at + 24, 4), number(at + 28, 2))
      let name = String(decoding: archive[at + 46..<at + 46 + length], as: UTF8.self)
      let local = number(at + 42, 4)
      #expect(number(local, 4) == 0x0403_4b50)
      let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      var content = Array(archive[start..<start + packed])
      if method == 8 {
        let decompressor = try #require(libdeflate_alloc_decompressor())
        defer { libdeflate_free_decompressor(decompressor) }
        content = [UInt8](unsafeUninitializedCapacity: size) { buffer, written in
          _ = libdeflate_deflate_decompress(
            decompressor, content, content.count, buffer.baseAddress, size, &written)
        }
      }
      #expect(content.count == size)
      #expect(Int(libdeflate_crc32(0, content, content.count)) == crc)
      files.append((name, content))
      at += 46 + length
    }
    return files
  }

  @Test func everyFileComesBack() async throws {
    let random = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 2_654_435_761 >> 13) }
    let contents = ["b/图.txt": Array(repeating: UInt8(65), count: 5_000), "a.bin": random, "empty": []]
    let archive = try #require(ZIPArchive.bytes(of: await ZIPArchive.entries(of: contents)))
    let files = try files(of: archive)
    #expect(files.map(\.name) == ["a.bin", "b/图.txt", "empty"])
    for file in files { #expect(file.content == contents[file.name]) }
    #expect(archive.count < 2_000)
  }

  @Test func anEmptyArchiveIsOneToo() throws {
    #expect(try files(of: #require(ZIPArchive.bytes(of: [:]))).isEmpty)
  }
}
