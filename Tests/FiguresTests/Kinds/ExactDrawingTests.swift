import CairoDrawing
import Foundation
import Plotting
import Testing

@testable import Figures

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What the written SVG says, in its own hundredths of a unit: enlarged thirty times, nothing is off by a third of a
/// unit.
@Suite struct ExactDrawingTests {
  /// A stroke or a filled shape of a written figure.
  private struct Drawn {
    var role: String
    var width: String
    var parts: [[Point]]
    /// The middle of a circle; nil for a path.
    var center: Point?
    var points: [Point] { parts.flatMap(\.self) }
  }

  /// Every path and circle of the SVG but the outlines of letters.
  private func paths(of picture: any Picture) throws -> [Drawn] {
    let text = FigureText(id: "exact", title: "t", description: "d", language: "en")
    let file = try render(picture, as: .svg, text: text)
    let reader = ShapeReader()
    let parser = XMLParser(data: Data(file.bytes))
    parser.delegate = reader
    #expect(parser.parse())
    return reader.shapes.map { shape in
      Drawn(
        role: shape["class"] ?? "", width: shape["stroke-width"] ?? "", parts: WrittenPath.parts(shape["d"] ?? ""),
        center: shape["cx"].flatMap(Double.init).flatMap { x in
          shape["cy"].flatMap(Double.init).map { Point(x: x, y: $0) }
        })
    }
  }

  private func strokes(_ paths: [Drawn], role: String, width: Double) -> [Drawn] {
    paths.filter { $0.role == "s-\(role)" && Double($0.width) == width && $0.center == nil }
  }

  /// The frame of a plot with axes at the left and bottom: three corners of one stroke.
  private func frame(_ paths: [Drawn]) throws -> Rect {
    let corners = try #require(strokes(paths, role: "ink", width: Typography.axisLine).first { $0.points.count == 3 })
    let (top, bottom) = (corners.points[0], corners.points[2])
    return Rect(x: top.x, y: top.y, width: bottom.x - top.x, height: bottom.y - top.y)
  }

  /// Where textbook axes cross.
  private func origin(_ paths: [Drawn]) throws -> Point {
    let axes = strokes(paths, role: "ink", width: Typography.axisLine).map(\.points).filter { $0.count == 2 }
    let level = try #require(axes.first { $0[0].y == $0[1].y })
    let upright = try #require(axes.first { $0[0].x == $0[1].x })
    return Point(x: upright[0].x, y: level[0].y)
  }

  private static let grid = 0.0101

  @Test func theKinkOfReLUIsAVertexOnTheOrigin() throws {
    let figure = try FigureSample.drawn("activation", "{function: relu, derivative: false, domain: [-3, 4]}")
    for picture in [figure.picture, figure.narrow] {
      let paths = try paths(of: picture)
      let origin = try origin(paths)
      let curve = try #require(strokes(paths, role: "computed", width: Typography.subjectLine).first)
      // Two straight lines need three points.
      #expect(curve.parts.count == 1 && curve.points.count == 3)
      let kink = curve.points[1]
      #expect((kink.x - origin.x).magnitude < Self.grid && (kink.y - origin.y).magnitude < Self.grid)
      let slope = curve.points[2] - kink
      #expect(curve.points[0].y == kink.y && slope.dx > 0 && slope.dy < 0)
    }
  }

  @Test func theStepHasTwoEndsAndNoRiser() throws {
    let figure = try FigureSample.drawn("activation", "{function: step, derivative: false}")
    for picture in [figure.picture, figure.narrow] {
      let paths = try paths(of: picture)
      let origin = try origin(paths)
      let lines = strokes(paths, role: "computed", width: Typography.subjectLine).flatMap(\.parts)
      #expect(lines.count == 2)
      for line in lines { #expect(line.count == 2 && line[0].y == line[1].y) }
      let ends = lines.flatMap(\.self).filter { ($0.x - origin.x).magnitude < Self.grid }
      #expect(ends.count == 2 && ends.contains { ($0.y - origin.y).magnitude < Self.grid })
      let dots = paths.filter { $0.center != nil && $0.role.contains("-computed") }
      #expect(dots.allSatisfy { (($0.center?.x ?? 0) - origin.x).magnitude < Self.grid })
      let filled = dots.filter { $0.role.contains("f-computed") }.compactMap(\.center?.y)
      let open = dots.filter { $0.role.contains("s-computed") }.compactMap(\.center?.y)
      #expect(filled.count == 1 && (filled[0] - origin.y).magnitude < Self.grid)
      #expect(open.count == 1 && ends.contains { ($0.y - open[0]).magnitude < Self.grid } && open[0] < origin.y - 50)
    }
  }

  @Test func theBoundaryOfXORHasItsCornersWhereTheWeightsPutThem() throws {
    let figure = try FigureSample.drawn("decision-boundary", "model: xor")
    for picture in [figure.picture, figure.narrow] {
      let paths = try paths(of: picture)
      let frame = try frame(paths)
      let drawn = strokes(paths, role: "ink", width: Typography.boundaryLine).flatMap(\.parts)
      let ends = drawn.map { part in
        part.map { point in
          DataPoint(
            -0.5 + 2 * (point.x - frame.minX) / frame.width, 1.5 - 2 * (point.y - frame.minY) / frame.height)
        }.sorted { $0.x < $1.x }
      }.sorted { $0[0].y > $1[0].y }
      // y = x + ½ and y = x − ½ inside [−½, 1½]².
      let exact = [[DataPoint(-0.5, 0), DataPoint(1, 1.5)], [DataPoint(0, -0.5), DataPoint(1.5, 1)]]
      #expect(ends.map(\.count) == [2, 2])
      let hundredth = 2 * Self.grid / frame.width * 1.5
      for (a, b) in zip(ends.joined(), exact.joined()) {
        #expect((a.x - b.x).magnitude < hundredth && (a.y - b.y).magnitude < hundredth, "\(a) \(b)")
      }
    }
  }

  @Test(arguments: [("1/x", [0.0]), ("tan(x)", [-Double.pi / 2, .pi / 2])])
  func polesAreNotJoined(expression: String, poles: [Double]) throws {
    let figure = try FigureSample.drawn(
      "plot", "{series: [{expression: \(expression)}], domain: [-3, 3], range: [-4, 4]}")
    let paths = try paths(of: figure.picture)
    let frame = try frame(paths)
    let lines = strokes(paths, role: "computed", width: Typography.subjectLine).flatMap(\.parts)
    #expect(lines.count == poles.count + 1)
    for pole in poles {
      let x = frame.minX + (pole + 3) / 6 * frame.width
      for line in lines { #expect(line.allSatisfy { $0.x < x } || line.allSatisfy { $0.x > x }) }
    }
    // Cut at the frame: no point outside, and the branches end on its edges.
    for point in lines.joined() { #expect(frame.inset(by: -Self.grid).contains(point)) }
    let ends = lines.flatMap { [$0.first, $0.last] }.compactMap(\.self)
    let onEdge = ends.filter { min($0.y - frame.minY, frame.maxY - $0.y, $0.x - frame.minX, frame.maxX - $0.x) < 0.02 }
    #expect(onEdge.count == ends.count)
  }

  @Test func aSmoothContourIsRightToAFractionOfAUnit() throws {
    let figure = try FigureSample.drawn("decision-boundary", "{model: hills, domain: [-2, 2]}")
    let paths = try paths(of: figure.picture)
    let frame = try frame(paths)
    let drawn = strokes(paths, role: "ink", width: Typography.boundaryLine).flatMap(\.points)
    #expect(drawn.count > 20)
    let unit = 4 / frame.width
    for point in drawn {
      let (x, y) = (-2 + (point.x - frame.minX) * unit, 2 - (point.y - frame.minY) * unit)
      let value = Self.hills(x, y) - 0.5
      let slope =
        hypot(
          Self.hills(x + 1e-6, y) - Self.hills(x - 1e-6, y), Self.hills(x, y + 1e-6) - Self.hills(x, y - 1e-6)) / 2e-6
      // How far the point lies from the curve, in units of the picture.
      #expect(abs(value / slope) / unit < 0.05, "\(x) \(y)")
    }
  }

  /// The network “hills” of the samples, written out.
  private static func hills(_ x: Double, _ y: Double) -> Double {
    2 * tanh(3 * x + y + 1) - tanh(-2 * x + 4 * y - 1) + 1.5 * tanh(x - 3 * y + 0.5) + 0.2
  }

  @Test(arguments: [("decision-boundary", "model: soft"), ("surface", "model: soft"), ("surface", "model: xor")])
  func shadingIsAFewTintsRatherThanThousandsOfRectangles(kind: String, options: String) throws {
    let paths = try paths(of: try FigureSample.drawn(kind, options).picture)
    #expect(paths.count < 200)
  }
}

/// Reads the path data that our writer spells: M, m, L, l, H, h, V, v, Z, and curves by their ends and handles.
private enum WrittenPath {
  static func parts(_ data: String) -> [[Point]] {
    var parts: [[Point]] = []
    var at = Point(x: 0, y: 0)
    var start = at
    var command: Character = "M"
    var numbers: [Double] = []
    func need(_ command: Character) -> Int {
      switch Character(command.lowercased()) {
      case "h", "v": 1
      case "m", "l", "t": 2
      case "q", "s": 4
      case "c": 6
      case "a": 7
      default: 0
      }
    }
    func apply() {
      let isRelative = command.isLowercase
      func point(_ index: Int) -> Point {
        Point(x: numbers[index] + (isRelative ? at.x : 0), y: numbers[index + 1] + (isRelative ? at.y : 0))
      }
      switch Character(command.lowercased()) {
      case "m":
        at = point(0)
        start = at
        parts.append([at])
        command = isRelative ? "l" : "L"
      case "h":
        at.x = numbers[0] + (isRelative ? at.x : 0)
        parts[parts.count - 1].append(at)
      case "v":
        at.y = numbers[0] + (isRelative ? at.y : 0)
        parts[parts.count - 1].append(at)
      default:
        at = point(numbers.count - 2)
        parts[parts.count - 1].append(at)
      }
      numbers = []
    }
    for token in data.matches(of: /[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)/) {
      if let number = Double(token.output) {
        numbers.append(number)
        if numbers.count == need(command) { apply() }
      } else {
        command = Character(String(token.output))
        if command == "Z" || command == "z" { at = start }
      }
    }
    return parts
  }
}

/// Collects the attributes of paths and circles, with those of the groups around them.
private final class ShapeReader: NSObject, XMLParserDelegate {
  private(set) var shapes: [[String: String]] = []
  private var around: [[String: String]] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let own = (around.last ?? [:]).merging(attributes) { $1 }
    around.append(own)
    // What has an id is the outline of a letter.
    if name == "path" || name == "circle", attributes["id"] == nil { shapes.append(own) }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    around.removeLast()
  }
}
