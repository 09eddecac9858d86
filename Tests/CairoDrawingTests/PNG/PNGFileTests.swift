import CCairo
import Plotting
import Testing

@testable import CairoDrawing

@Suite struct PNGFileTests {
  /// A kind of image, and what its pixels are.
  struct Sample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var width = 90
    var height = 40
    let color: @Sendable (_ x: Int, _ y: Int) -> UInt32

    var pixels: Pixels { Pixels(width: width, height: height, color: color) }

    /// Numbers that look as if they were drawn.
    static func noise(_ x: Int, _ y: Int) -> UInt32 {
      var bits = UInt64(x) << 32 | UInt64(y)
      for _ in 0..<3 { bits = (bits ^ bits >> 29) &* 0xbf58_476d_1ce4_e5b9 }
      return UInt32(bits >> 40)
    }

    static let all: [Sample] = [
      Sample(testDescription: "one pixel", width: 1, height: 1) { _, _ in 0xff_7f00 },
      Sample(testDescription: "two pixels", width: 2, height: 1) { x, _ in x == 0 ? 0xff : 0xff00 },
      Sample(testDescription: "one colour", width: 1440, height: 300) { _, _ in 0xfb_fbfb },
      Sample(testDescription: "one column", width: 1, height: 700) { _, y in UInt32(y / 3 * 40_000) },
      Sample(testDescription: "one row", width: 700, height: 1) { x, _ in UInt32(x / 3 * 40_000) },
      Sample(testDescription: "rows wider than Deflate's window", width: 12_000, height: 4) { x, y in
        x % 1000 < 3 ? noise(x, y / 2) : 0xff_ffff
      },
      Sample(testDescription: "as wide as a picture may be", width: 32_767, height: 2) { x, _ in UInt32(x / 9) },
      Sample(testDescription: "rows that repeat, then change") { x, y in y % 13 < 11 ? UInt32(x / 7) : noise(x, y) },
      Sample(testDescription: "a row that comes back beyond the window", width: 1440, height: 60) { x, y in
        y % 20 == 0 ? noise(x, 0) : UInt32(y)
      },
      Sample(testDescription: "two colours at random") { x, y in noise(x, y) & 1 == 0 ? 0 : 0xff_ffff },
      Sample(testDescription: "more colours than a palette has", width: 300) { x, y in UInt32(y * 300 + x) * 51 },
      Sample(testDescription: "stripes that shift") { x, y in (x + y) % 5 < 2 ? 0x22_4466 : 0xf0_f0f0 },
      Sample(testDescription: "noise", width: 400, height: 300) { x, y in noise(x, y) },
      Sample(testDescription: "smooth shades") { x, y in UInt32(x) << 16 | UInt32(y) << 8 | UInt32((x * y) >> 5) & 255
      },
    ]
  }

  @Test(arguments: Sample.all)
  func `every pixel is kept, whoever reads the file`(sample: Sample) throws {
    let pixels = sample.pixels
    let file = try pixels.encoded()
    let read = try PNGImage(file)
    #expect(read.width == pixels.width && read.height == pixels.height)
    #expect(read.pixels == pixels.bytes)
    #expect(try PixelsOfFile.read(file) == pixels)
  }

  @Test func `bits that Cairo leaves unused change nothing`() throws {
    let pixels = Pixels(width: 60, height: 30) { x, y in UInt32(x / 20 * 70 + y / 10) }
    #expect(try pixels.encoded(unused: { UInt32($0 % 256) }) == pixels.encoded())
  }

  @Test func `smooth shades are packed as differences`() throws {
    let pixels = Pixels(width: 200, height: 150) { x, y in
      UInt32(x) << 16 | UInt32(y) << 8 | UInt32((x * y) >> 8)
    }
    // Undone, they would take most of their bytes: no colour comes twice.
    #expect(try pixels.encoded().count < pixels.bytes.count / 15)
  }

  @Test func `a file carries its density and nothing else`() throws {
    let read = try PNGImage(render(SamplePlot(), as: .png, text: sampleText).bytes)
    #expect(read.chunks.map(\.type) == ["IHDR", "pHYs", "IDAT", "IEND"])
    // 5669 pixels a metre are 144 dots per inch.
    #expect(read.chunks[1].data == [0, 0, 0x16, 0x25, 0, 0, 0x16, 0x25, 1])
  }

  @Test(arguments: [Theme.light, .dark])
  func `a file has the pixels that Cairo drew and is no larger than Cairo's`(theme: Theme) throws {
    let canvas = try CairoCanvas(size: SamplePlot().size, theme: theme, output: .image(scale: 2))
    SamplePlot().draw(on: canvas)
    let pixels = try canvas.finish { Pixels($0) }
    let file = try render(SamplePlot(), as: .png, text: sampleText, theme: theme).bytes
    #expect(try PixelsOfFile.read(file) == pixels)
    #expect(try file.count <= pixels.encodedByCairo().count)
  }
}
