import Plotting
import Testing

@testable import CairoDrawing

@Suite struct CairoCanvasTests {
  private static let awkward = [
    0, -1, Double.leastNonzeroMagnitude, 1e9, -1e9, 1e153, 1e308, Double.nan, .infinity, -.infinity,
  ]

  @Test(arguments: FileFormat.allCases)
  func `no number breaks the canvas or what is drawn after it`(format: FileFormat) throws {
    let picture = Sketch { canvas in
      for a in CairoCanvasTests.awkward {
        for b in CairoCanvasTests.awkward {
          let path = Path([
            .move(Point(x: a, y: b)), .line(Point(x: b, y: 3)), .line(Point(x: 4, y: a)),
            .curve(Point(x: a, y: a), Point(x: b, y: 1), end: Point(x: 9, y: b)), .close,
            .circle(center: Point(x: a, y: 5), radius: b),
          ])
          canvas.stroke(path, with: Stroke(Paint(.ink, opacity: a), width: b, dash: [a, b]))
          canvas.stroke(path, with: Stroke(.ink, width: 1, dash: [a, 1]))
          canvas.fill(path, with: Paint(.ink, opacity: b))
          canvas.clip(to: path) { canvas.fill(path, with: Paint(.mark)) }
          let text = StyledText([TextRun("a")], size: a, paint: Paint(.ink, opacity: 1), language: "", hasHalo: true)
          canvas.write(text, at: Point(x: b, y: 4), anchor: Anchor(.middle, .middle))
        }
      }
      canvas.fill(Path(rect: Rect(x: -10, y: -10, width: 200, height: 200)), with: Paint(.page))
      canvas.fill(Path(rect: Rect(x: 10, y: 10, width: 20, height: 20)), with: Paint(.class1))
    }
    let file = try render(picture, as: format, text: sampleText)
    switch format {
    case .svg:
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("nan") && !text.contains("inf"))
      #expect(text.contains("class=\"f-class1\""))
    case .png:
      let image = try PNGImage(file.bytes)
      #expect(image.color(x: 40, y: 40) == Theme.light[.class1])
      #expect(image.color(x: 5, y: 5) == Theme.light[.page])
    case .pdf: #expect(file.bytes.starts(with: "%PDF".utf8))
    case .eps: #expect(file.bytes.starts(with: "%!PS-Adobe-3.0 EPSF".utf8))
    }
  }

  @Test func `nothing leaves a clip, and nothing of it stays`() throws {
    let picture = Sketch { canvas in
      let all = Path(rect: Rect(x: 0, y: 0, width: 100, height: 60))
      canvas.clip(to: Path(rect: Rect(x: 0, y: 0, width: 50, height: 60))) {
        canvas.fill(all, with: Paint(.class0))
      }
      canvas.fill(Path(rect: Rect(x: 90, y: 0, width: 10, height: 60)), with: Paint(.class1))
    }
    let image = try PNGImage(render(picture, as: .png, text: sampleText).bytes)
    #expect(image.color(x: 90, y: 60) == Theme.light[.class0])
    #expect(image.color(x: 110, y: 60) == Theme.light[.page])
    #expect(image.color(x: 190, y: 60) == Theme.light[.class1])
  }

  @Test func `the letters of a halo stand clear of the line they cross`() throws {
    func image(hasHalo: Bool) throws -> PNGImage {
      let picture = Sketch { canvas in
        canvas.stroke(Path(from: Point(x: 0, y: 30), to: Point(x: 100, y: 30)), with: Stroke(.class0, width: 4))
        let text = StyledText([TextRun("lll")], size: 20, paint: Paint(.ink), language: "en", hasHalo: hasHalo)
        canvas.write(text, at: Point(x: 50, y: 30), anchor: Anchor(.middle, .middle))
      }
      return try PNGImage(render(picture, as: .png, text: sampleText).bytes)
    }
    let line = Theme.light[.class0]
    let without = try image(hasHalo: false)
    let with = try image(hasHalo: true)
    #expect(with.count(of: line) < without.count(of: line))
    #expect(with.count(of: Theme.light[.ink]) > 0)
  }
}
