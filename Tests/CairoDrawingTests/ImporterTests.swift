import CairoDrawing
import Plotting
import Testing

/// What a package needs that draws its own figures: the public interface alone.
@Suite struct ImporterTests {
  @Test func aLabelledPlotTakesTenLines() throws {
    let curve = SampledCurve({ $0 * $0 }, over: -2...2)
    let plot = Plot(
      title: ["A parabola"], x: Axis(["time"]), y: Axis(["height"]),
      marks: [
        Line(curve.pieces, label: ["squares"]),
        Points([.init(DataPoint(1, 1), label: ["one"])], symbol: .filledCircle, role: .mark),
      ])
    let text = FigureText(id: "parabola", title: "A parabola", description: "It opens upwards.", language: "en")
    let file = try render(plot, as: .svg, text: text)

    let canvas = RecordingCanvas(size: plot.size)
    plot.draw(on: canvas)
    #expect(Set(canvas.texts).isSuperset(of: ["A parabola", "time", "height", "squares", "one"]))
    #expect(LayoutCheck.findings(in: plot, measuredOn: canvas).isEmpty)
    #expect(file.width == 640 && file.height == 400)
    #expect(String(decoding: file.bytes, as: UTF8.self).contains("It opens upwards."))
  }

  @Test func aColourOfOnesOwnIsAClassOfTheFigure() throws {
    let theme = Theme(name: "physics", scheme: "light", colors: [.velocity: Color(0xb0157a)])
    let plot = Plot(marks: [Line([[DataPoint(0, 0), DataPoint(1, 1)]], stroke: Stroke(.velocity, width: 2))])
    let text = FigureText(id: "line", title: "A line", description: "It rises.", language: "en")
    let svg = String(decoding: try render(plot, as: .svg, text: text, theme: theme).bytes, as: UTF8.self)
    #expect(svg.contains("class=\"s-velocity\"") && svg.contains("stroke=\"#b0157a\""))
  }
}

extension ColorRole {
  fileprivate static let velocity = ColorRole("velocity")
}
