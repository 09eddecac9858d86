import Foundation
import Plotting

@testable import CairoDrawing

/// A small plot with all that a canvas can do: lines, dashes, circles, tints, a clip, type with and without a halo.
struct SamplePlot: Picture {
  var title = "异或 XOR"

  var size: Size { Size(width: 300, height: 200) }

  func draw(on canvas: some Canvas) {
    canvas.stroke(Path(from: Point(x: 30, y: 170), to: Point(x: 280, y: 170)), with: Stroke(.ink, width: 1.25))
    canvas.stroke(Path(from: Point(x: 30, y: 170), to: Point(x: 30, y: 20)), with: Stroke(.ink, width: 1.25))
    canvas.clip(to: Path(rect: Rect(x: 30, y: 20, width: 250, height: 150))) {
      for (index, paint) in [
        Paint(.class0, opacity: 0.2), Paint(.class1, opacity: 0.2), Paint(.class1, opacity: 0.1),
        Paint(.class0, opacity: 0.1),
      ].enumerated() {
        let cell = Rect(x: 30 + Double(index % 2) * 125, y: 20 + Double(index / 2) * 75, width: 125, height: 75)
        canvas.fill(Path(rect: cell), with: paint)
      }
      let curve = (0...100).map { Point(x: 30 + Double($0) * 2.5, y: 95 - 200 * sin(Double($0) / 9)) }
      canvas.stroke(Path(through: curve), with: Stroke(.computed, width: 2.25))
      canvas.stroke(Path(through: curve), with: Stroke(.derivative, width: 2, dash: [6, 4], join: .miter))
    }
    for place in [Point(x: 80, y: 60), Point(x: 120, y: 130), Point(x: 200, y: 90)] {
      canvas.fill(.circle(at: place, radius: 5.5), with: Paint(.page))
      canvas.stroke(.circle(at: place, radius: 5.5), with: Stroke(.class0, width: 1.5))
    }
    canvas.write(
      StyledText([TextRun(title)], size: 16, weight: .semibold, paint: Paint(.ink), language: "zh"),
      at: Point(x: 30, y: 4), anchor: Anchor(.start, .top))
    canvas.write(formula(hasHalo: true), at: Point(x: 150, y: 95), anchor: Anchor(.middle, .middle))
    for tick in 0...4 {
      canvas.write(
        StyledText([TextRun("−0.\(tick)")], size: 11.5, paint: Paint(.muted), language: "zh"),
        at: Point(x: 30 + Double(tick) * 60, y: 176), anchor: Anchor(.middle, .top))
    }
  }
}

/// w₁⁽²⁾x + 权重
func formula(hasHalo: Bool = false, size: Double = 13) -> StyledText {
  StyledText(
    [
      TextRun("w", face: .variable), TextRun("1", face: .maths, level: .subscript),
      TextRun("(2)", face: .maths, level: .superscript), TextRun("x", face: .variable),
      TextRun(" + 权重", face: .maths),
    ], size: size, paint: Paint(.computed), language: "zh", hasHalo: hasHalo)
}

/// What `body` draws.
struct Sketch: Picture {
  var size = Size(width: 100, height: 60)
  let body: @Sendable (any Canvas) -> Void

  func draw(on canvas: some Canvas) { body(canvas) }
}

/// A picture of one line of text.
func written(_ string: String, face: TextRun.Face = .text, language: TextLanguage = "zh") -> Sketch {
  Sketch { canvas in
    canvas.write(
      StyledText([TextRun(string, face: face)], size: 13, paint: Paint(.ink), language: language),
      at: Point(x: 5, y: 30), anchor: Anchor(.start, .baseline))
  }
}

let sampleText = FigureText(id: "xor", title: "异或", description: "两条直线分开四个点。", language: "zh")

func svg(_ picture: any Picture, text: FigureText = sampleText, theme: Theme = .light) throws -> String {
  String(decoding: try render(picture, as: .svg, text: text, theme: theme).bytes, as: UTF8.self)
}
