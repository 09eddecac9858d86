import Foundation
import Plotting
import Testing

@testable import CairoDrawing

@Suite struct SVGDocumentTests {
  @Test func `the file is well-formed and every reference has its target`() throws {
    let document = try #require(WellFormedXML(svg(SamplePlot())))
    #expect(document.elements.first == "svg")
    #expect(Array(document.elements.prefix(3)) == ["svg", "title", "desc"])
    #expect(Set(document.ids).count == document.ids.count)
    #expect(!document.references.isEmpty)
    #expect(Set(document.references).isSubset(of: document.ids))
    #expect(document.ids.allSatisfy { $0.hasPrefix("xor-zh-") })
  }

  @Test func `the root has its size in pixels and its texts`() throws {
    let document = try #require(WellFormedXML(svg(SamplePlot())))
    let root = Dictionary(
      document.attributes.filter { $0.element == "svg" }.map { ($0.name, $0.value) }, uniquingKeysWith: { a, _ in a })
    #expect(root["width"] == "300")
    #expect(root["height"] == "200")
    #expect(root["viewBox"] == "0 0 300 200")
    #expect(root["role"] == "img")
    #expect(root["aria-labelledby"] == "xor-zh-title xor-zh-desc")
    #expect(root["lang"] == "zh")
    #expect(document.texts["title"] == "异或")
    #expect(document.texts["desc"] == "两条直线分开四个点。")
  }

  @Test func `titles are escaped, and what XML does not allow is left out`() throws {
    let title = "</title><script>&amp; \"x\" ]]> \u{8}\u{FFFE}\u{1B}"
    let text = FigureText(id: "a b\"><", title: title, description: title, language: "en\"")
    let document = try #require(WellFormedXML(svg(SamplePlot(), text: text)))
    #expect(document.texts["title"] == "</title><script>&amp; \"x\" ]]> ")
    #expect(!document.elements.contains("script"))
    #expect(document.ids.allSatisfy { $0.hasPrefix("a_b___-en_-") })
  }

  @Test func `a strict content policy allows it: no style attributes`() throws {
    let document = try #require(WellFormedXML(svg(SamplePlot())))
    #expect(!document.attributes.contains { $0.name == "style" })
    #expect(!document.elements.contains("symbol"))
    #expect(try !svg(SamplePlot()).contains("pt\""))
  }

  @Test func `colours of the theme keep their attribute and get a class`() throws {
    let text = try svg(
      Sketch { canvas in
        canvas.fill(Path(rect: Rect(x: 1, y: 1, width: 5, height: 5)), with: Paint(.class1, opacity: 0.14))
        canvas.stroke(Path(from: Point(x: 0, y: 9), to: Point(x: 9, y: 9)), with: Stroke(.ink, width: 1.25))
      })
    #expect(text.contains("<path class=\"f-class1\" fill=\"#c2410c\" fill-opacity=\".14\" d=\"M1 1h5v5h-5z\"/>"))
    #expect(text.contains("<path class=\"s-ink\" stroke-width=\"1.25\" stroke=\"#1b1f24\" d=\"M0 9h9\"/>"))
  }

  @Test func `the file turns dark on screens with the rules of the classes it uses`() throws {
    let text = try svg(written("好"))
    #expect(
      text.contains(
        "<style>@media screen and (prefers-color-scheme:dark){.f-page{fill:#14171c}.f-ink{fill:#e6e9ee}}</style>"))
    #expect(try !svg(written("好"), theme: .dark).contains("<style>"))
  }

  @Test func `inlined it has no style sheet, no page and no XML names`() throws {
    let inlined = try SVGDocument(drawing: SamplePlot(), text: sampleText).inlined
    #expect(inlined.hasPrefix("<svg width=\"300\""))
    for rest in ["<style", "xmlns", "xlink", "xml:lang", "<rect"] { #expect(!inlined.contains(rest)) }
    #expect(inlined.contains(" href=\"#xor-zh-"))
    let document = try #require(WellFormedXML(inlined))
    #expect(Set(document.references).isSubset(of: document.ids))
  }

  @Test func `what stands in a title is no part of the form it is written in`() throws {
    let title = "<style> xlink:href=\"x\" xmlns=\"y\">"
    let text = FigureText(id: "a", title: title, description: title, language: "en")
    let document = try #require(WellFormedXML(SVGDocument(drawing: SamplePlot(), text: text).inlined))
    #expect(document.texts["title"] == title)
    #expect(document.texts["desc"] == title)
  }

  @Test func `one drawing gives the file that rendering gives`() throws {
    for theme in [Theme.light, .dark, .paper] {
      let document = try SVGDocument(drawing: SamplePlot(), text: sampleText, theme: theme)
      #expect(try document.file == render(SamplePlot(), as: .svg, text: sampleText, theme: theme))
    }
  }

  @Test func `many figures stand in one page without two equal ids`() throws {
    var page = ""
    for id in ["xor", "and"] {
      for language in ["zh", "en"] {
        let text = FigureText(id: id, title: "t", description: "d", language: language)
        page += try SVGDocument(drawing: SamplePlot(), text: text).inlined
      }
    }
    let document = try #require(WellFormedXML("<html>" + page + "</html>"))
    #expect(Set(document.ids).count == document.ids.count)
    #expect(Set(document.references).isSubset(of: document.ids))
  }

  @Test func `a letter used often is defined once`() throws {
    let text = try svg(written(String(repeating: "权", count: 7)))
    let document = try #require(WellFormedXML(text))
    #expect(document.elements.count { $0 == "use" } == 7)
    #expect(document.elements.count { $0 == "path" } == 1)
  }

  @Test func `equal clips are defined once`() throws {
    let picture = Sketch { canvas in
      for role in [ColorRole.class0, .class1, .mark] {
        canvas.clip(to: .circle(at: Point(x: 50, y: 30), radius: 20)) {
          canvas.fill(Path(rect: Rect(x: 0, y: 0, width: 100, height: 60)), with: Paint(role, opacity: 0.5))
        }
        canvas.fill(Path(rect: Rect(x: 0, y: 0, width: 3, height: 3)), with: Paint(role))
      }
    }
    // Cairo clips to the circle and, first, to the rectangle around it.
    let document = try #require(WellFormedXML(svg(picture)))
    #expect(document.elements.count { $0 == "clipPath" } == 2)
  }

  @Test func `words are there as invisible text, numbers are not`() throws {
    let document = try #require(WellFormedXML(svg(SamplePlot())))
    #expect(document.elements.count { $0 == "text" } == 2)
    let text = try svg(SamplePlot())
    #expect(text.contains("<g class=\"words\" fill=\"#000\" fill-opacity=\"0\" font-size=\"13\"><text x=\"30\" y=\""))
    #expect(text.contains(">异或 XOR</text>"))
    #expect(try svg(written("a<b&c")).contains(">a&lt;b&amp;c</text></g></svg>"))
    #expect(try !svg(written("−1.5")).contains("<text"))
  }

  @Test func `points are circles`() throws {
    let picture = Sketch { canvas in
      for x in [10.0, 30, 50.5] {
        canvas.fill(.circle(at: Point(x: x, y: 20), radius: 5.5), with: Paint(.class0))
      }
    }
    #expect(
      try svg(picture).contains(
        "<g class=\"f-class0\" fill=\"#1549b0\"><circle cx=\"10\" cy=\"20\" r=\"5.5\"/>"
          + "<circle cx=\"30\" cy=\"20\" r=\"5.5\"/><circle cx=\"50.5\" cy=\"20\" r=\"5.5\"/></g>"))
  }

  @Test func `a shape inside a clip is not cut, one across it is, and equal clips are one`() throws {
    let picture = Sketch { canvas in
      let line = Stroke(.ink, width: 2)
      for _ in 0..<2 {
        canvas.clip(to: Path(rect: Rect(x: 10, y: 10, width: 20, height: 20))) {
          canvas.stroke(Path(from: Point(x: 12, y: 20), to: Point(x: 20, y: 20)), with: line)
          canvas.stroke(Path(from: Point(x: 0, y: 20), to: Point(x: 99, y: 20)), with: line)
          canvas.stroke(Path(from: Point(x: 50, y: 20), to: Point(x: 60, y: 20)), with: line)
        }
      }
      canvas.clip(to: .circle(at: Point(x: 50, y: 30), radius: 5)) {
        canvas.fill(Path(rect: Rect(x: 0, y: 0, width: 100, height: 60)), with: Paint(.mark))
      }
    }
    let text = try svg(picture)
    #expect(text.components(separatedBy: "<clipPath").count == 3)
    #expect(text.contains("<clipPath id=\"xor-zh-1\"><path d=\"M10 19h20v2h-20z\"/></clipPath>"))
    #expect(text.contains("<clipPath id=\"xor-zh-2\"><path d=\"M55 30c"))
    #expect(
      text.contains(
        "<path class=\"s-ink\" stroke-width=\"2\" stroke=\"#1b1f24\" d=\"M12 20h8\"/>"
          + "<g clip-path=\"url(#xor-zh-1)\"><path class=\"s-ink\" stroke-width=\"2\" stroke=\"#1b1f24\" d=\"M0 20h99\"/></g>"
      ))
    #expect(!text.contains("M50 20h10"))
  }

  @Test func `what lies outside the picture is left out, and a shape filled and stroked is one element`() throws {
    let picture = Sketch { canvas in
      canvas.fill(Path(rect: Rect(x: 200, y: 0, width: 10, height: 10)), with: Paint(.mark))
      canvas.fill(Path(rect: Rect(x: 10, y: 10, width: 0, height: 10)), with: Paint(.mark))
      let square = Path(rect: Rect(x: 10, y: 10, width: 10, height: 10))
      canvas.fill(square, with: Paint(.class0, opacity: 0.25))
      canvas.stroke(square, with: Stroke(.ink, width: 1.5, dash: [4, 0.5], cap: .round, join: .miter))
    }
    let text = try svg(picture)
    #expect(
      text.contains(
        "<path class=\"f-class0 s-ink\" fill=\"#1549b0\" fill-opacity=\".25\" stroke-width=\"1.5\" stroke-linecap=\"round\" "
          + "stroke-linejoin=\"miter\" stroke=\"#1b1f24\" stroke-dasharray=\"4 .5\" stroke-miterlimit=\"10\" "
          + "d=\"M10 10h10v10h-10z\"/>"))
    #expect(!text.contains("f-mark"))
  }

  @Test func `every role has its classes, plain and with a halo`() throws {
    for role in ColorRole.standard {
      let picture = Sketch { canvas in
        canvas.fill(Path(rect: Rect(x: 1, y: 1, width: 5, height: 5)), with: Paint(role))
        canvas.write(
          StyledText([TextRun("w")], size: 13, paint: Paint(role), language: "en", hasHalo: true),
          at: Point(x: 30, y: 40), anchor: Anchor(.start, .baseline))
      }
      let text = try SVGDocument(drawing: picture, text: sampleText).inlined
      #expect(text.contains("class=\"f-\(role.rawValue)\" fill=\"\(hex(Theme.light[role]))\""))
      #expect(text.contains("class=\"f-page s-page\""))
    }
  }

  @Test func `a role that the theme has no colour for is drawn in that of text`() throws {
    let picture = Sketch { canvas in
      canvas.fill(Path(rect: Rect(x: 1, y: 1, width: 5, height: 5)), with: Paint(ColorRole("velocity")))
    }
    #expect(try svg(picture).contains("class=\"f-ink\" fill=\"#1b1f24\""))
  }

  @Test func `clips nested without end are refused`() {
    @Sendable func nest(_ canvas: any Canvas, _ depth: Int) {
      guard depth > 0 else {
        canvas.fill(Path(rect: Rect(x: 0, y: 0, width: 100, height: 60)), with: Paint(.ink))
        return
      }
      canvas.clip(to: .circle(at: Point(x: 50, y: 30 + Double(depth) / 100), radius: 30)) { nest(canvas, depth - 1) }
    }
    #expect(throws: DrawingError.self) { try svg(Sketch { nest($0, 300) }) }
  }
}
