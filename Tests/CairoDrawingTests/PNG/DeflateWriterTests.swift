import CDeflate
import Testing

@testable import CairoDrawing

@Suite struct DeflateWriterTests {
  /// What a program that knows Deflate reads.
  private func unpacked(_ packed: [UInt8], count: Int) -> [UInt8]? {
    let inflater = libdeflate_alloc_decompressor()
    defer { libdeflate_free_decompressor(inflater) }
    var bytes = [UInt8](repeating: 0, count: count)
    var written = 0
    let result = libdeflate_deflate_decompress(inflater, packed, packed.count, &bytes, count, &written)
    return result == LIBDEFLATE_SUCCESS ? Array(bytes.prefix(written)) : nil
  }

  @Test func `copies of every length, from every sort of distance, are read back`() throws {
    var writer = DeflateWriter()
    var expected: [UInt8] = []
    var items: [DeflateItem] = []
    for number in 0..<33_000 {
      let byte = UInt8(truncatingIfNeeded: number &* number >> 5)
      items.append(.byte(byte))
      expected.append(byte)
    }
    writer.writeBlock(items, isLast: false)
    let distances = (0..<15).flatMap { power in [-1, 0, 1].map { (1 << power) + $0 } } + [32_767, 32_768]
    items = []
    for (index, length) in (3...258).enumerated() {
      let distance = max(1, distances[index % distances.count])
      items.append(.copy(length: length, distance: distance))
      for _ in 0..<length { expected.append(expected[expected.count - distance]) }
    }
    items.append(.pixel(0x12_fe80))
    expected += [0x12, 0xfe, 0x80]
    writer.writeBlock(items, isLast: true)
    #expect(unpacked(writer.bytes, count: expected.count) == expected)
  }

  @Test(arguments: [[], [7], [7, 7, 7]] as [[UInt8]])
  func `few bytes make a block that is read back`(bytes: [UInt8]) {
    var writer = DeflateWriter()
    writer.writeBlock(bytes.map(DeflateItem.byte), isLast: true)
    #expect(unpacked(writer.bytes, count: 10) == bytes)
  }
}
