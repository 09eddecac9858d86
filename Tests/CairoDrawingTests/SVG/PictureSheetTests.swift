import Foundation
import Plotting
import Testing

@testable import CairoDrawing

@Suite struct PictureSheetTests {
  /// A sketch with words, lines and a clip of which some parts move with `step`.
  private func svg(_ step: Int) throws -> SVGDocument {
    let picture = Sketch { canvas in
      for y in [10.0, 20, 30] {
        canvas.stroke(Path(from: Point(x: 0, y: y), to: Point(x: 90, y: y)), with: Stroke(.rule, width: 1))
      }
      canvas.fill(Path(rect: Rect(x: 0, y: 0, width: Double(5 + step), height: 9)), with: Paint(.class0, opacity: 0.3))
      canvas.clip(to: .circle(at: Point(x: 50, y: 30), radius: 20)) {
        canvas.fill(Path(rect: Rect(x: 40, y: Double(step), width: 30, height: 60)), with: Paint(.class1))
      }
      canvas.write(
        StyledText([TextRun("axis of axes, axis")], size: 13, paint: Paint(.ink), language: "en"),
        at: Point(x: 5, y: 50), anchor: Anchor(.start, .baseline))
      canvas.write(
        StyledText([TextRun("step \(step)")], size: 13, paint: Paint(.ink), language: "en"),
        at: Point(x: 5, y: 20), anchor: Anchor(.start, .baseline))
    }
    let text = FigureText(id: "f\(step)", title: "t", description: "d", language: "en")
    return try SVGDocument(drawing: picture, text: text)
  }

  /// The shapes that a page draws for a picture, in their order, every reference followed.
  private func drawn(_ svg: String, in page: String) throws -> [String] {
    var shapes: [String] = []
    func walk(_ element: XMLElement, _ ids: [String: XMLElement], _ place: String) {
      for child in element.children where child.name != "defs" {
        let own = child.attributes.filter { !["id", "href", "clip-path"].contains($0.name) }
          .map { "\($0.name)=\($0.value)" }.joined(separator: " ")
        let clip = child["clip-path"].flatMap {
          ids[String($0.dropFirst(5).dropLast())]?.children.map { $0.written() }.joined()
        }
        let inside = place + "/" + own + (clip ?? "")
        if child.name == "use", let target = child["href"].flatMap({ ids[String($0.dropFirst())] }) {
          target.name == "g" ? walk(target, ids, place) : shapes.append(inside + " " + (target["d"] ?? ""))
        } else if child.name == "g" {
          walk(child, ids, inside)
        } else {
          shapes.append(inside)
        }
      }
    }
    func ids(_ element: XMLElement) -> [String: XMLElement] {
      element.children.reduce(into: [:]) { result, child in
        if let id = child["id"] { result[id] = child }
        result.merge(ids(child)) { a, _ in a }
      }
    }
    func root(_ text: String) throws -> XMLElement {
      let start = text.firstRange(of: "</desc>")?.upperBound ?? text.startIndex
      var reader = XMLReader(Array(("<svg>" + text[start...]).utf8))
      return try reader.root()
    }
    var page = XMLReader(Array(("<html>" + page + "</html>").utf8))
    let known = ids(try page.root()).merging(ids(try root(svg))) { a, _ in a }
    walk(try root(svg), known, "")
    return shapes
  }

  @Test func `every picture draws what it drew, in the same order`() throws {
    let before = try (0..<4).map { try svg($0) }
    let sheet = PictureSheet([before], id: "sheet")
    for (one, other) in zip(before, sheet.pictures[0]) {
      #expect(try drawn(one.inlined, in: "") == drawn(other, in: sheet.shared))
      #expect(other.utf8.count < one.inlined.utf8.count * 2 / 3)
    }
  }

  @Test func `a page with them is well-formed, its ids are unique, and every reference has its target`() throws {
    let sheet = try PictureSheet([[svg(0), svg(1)], [svg(2), svg(3)]], id: "sheet")
    let page = "<html>" + sheet.shared + sheet.pictures.joined().joined() + "</html>"
    let document = try #require(WellFormedXML(page))
    #expect(Set(document.ids).count == document.ids.count)
    #expect(Set(document.references).isSubset(of: document.ids))
    #expect(!document.references.isEmpty)
  }

  @Test func `pictures with nothing in common stay whole`() throws {
    let pictures = try [8.0, 9].map { side in
      let sketch = Sketch { $0.fill(Path(rect: Rect(x: 0, y: 0, width: side, height: side)), with: Paint(.class0)) }
      return try SVGDocument(drawing: sketch, text: sampleText)
    }
    let sheet = PictureSheet([pictures], id: "sheet")
    #expect(sheet.pictures[0].map { $0 + "\n" } == pictures.map(\.inlined))
  }
}
