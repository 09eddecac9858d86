import CCairo
import Plotting
import Testing

@testable import CairoDrawing

@Suite struct PNGFileTests {
  /// An image of so many colours, each in turn.
  private func image(colors: Int, width: Int = 37, height: Int = 19) -> Pixels {
    let bytes = (0..<width * height).flatMap { pixel in
      let color = pixel % colors
      return [UInt8(color & 255), UInt8(color >> 8), UInt8(255 - color & 255)]
    }
    return Pixels(width: width, height: height, bytes: bytes)
  }

  @Test(arguments: [(1, 1), (2, 1), (3, 2), (4, 2), (5, 4), (16, 4), (17, 8), (256, 8)])
  func `up to 256 colours become a palette, exactly`(colors: Int, depth: UInt8) throws {
    let pixels = image(colors: colors)
    let read = try PNGImage(PNGFile.encode(pixels))
    #expect(read.colorType == 3)
    #expect(read.bitDepth == depth)
    #expect(read.width == 37)
    #expect(read.height == 19)
    #expect(read.pixels == pixels.bytes)
  }

  @Test func `more colours are kept as they are`() throws {
    let pixels = image(colors: 257)
    let read = try PNGImage(PNGFile.encode(pixels))
    #expect(read.colorType == 2)
    #expect(read.pixels == pixels.bytes)
  }

  @Test func `a smooth image packs as differences and reads back the same`() throws {
    let (width, height) = (200, 150)
    let bytes = (0..<height).flatMap { y in
      (0..<width).flatMap { x in [UInt8(x), UInt8(y), UInt8((x * y) >> 8)] }
    }
    let pixels = Pixels(width: width, height: height, bytes: bytes)
    let file = try PNGFile.encode(pixels)
    #expect(try PNGImage(file).pixels == bytes)
    #expect(file.count < bytes.count / 20)
  }

  @Test func `a file carries its density and nothing else`() throws {
    let read = try PNGImage(render(SamplePlot(), as: .png, text: sampleText).bytes)
    #expect(read.chunks.map(\.type).filter { $0 != "PLTE" } == ["IHDR", "pHYs", "IDAT", "IEND"])
    // 5669 pixels a metre are 144 dots per inch.
    #expect(read.chunks[1].data == [0, 0, 0x16, 0x25, 0, 0, 0x16, 0x25, 1])
  }

  @Test func `a file has the pixels that Cairo drew and is no larger than Cairo's`() throws {
    let canvas = try CairoCanvas(size: SamplePlot().size, theme: .light, output: .image(scale: 2))
    SamplePlot().draw(on: canvas)
    let pixels = try canvas.finishPixels()
    let ours = try PNGFile.encode(pixels)
    #expect(try PNGImage(ours).pixels == pixels.bytes)
    #expect(ours.count <= cairoPNG(pixels).count)
  }

  /// The same pixels written by Cairo.
  private func cairoPNG(_ pixels: Pixels) -> [UInt8] {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(pixels.width), Int32(pixels.height))
    defer { cairo_surface_destroy(surface) }
    guard let data = cairo_image_surface_get_data(surface) else { return [] }
    let stride = Int(cairo_image_surface_get_stride(surface))
    for pixel in 0..<pixels.width * pixels.height {
      let at = (pixel / pixels.width) * stride + pixel % pixels.width * 4
      for part in 0..<3 { data[at + part] = pixels.bytes[pixel * 3 + 2 - part] }
    }
    cairo_surface_mark_dirty(surface)
    let sink = ByteSink()
    cairo_surface_write_to_png_stream(surface, appendToSink, Unmanaged.passUnretained(sink).toOpaque())
    return sink.bytes
  }
}
