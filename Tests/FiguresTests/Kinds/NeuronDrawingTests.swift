import Plotting
import Testing

@testable import Figures

@Suite struct NeuronDrawingTests {
  @Test(arguments: ["{}", "sheaths: 0", "sheaths: 8"])
  func everyPartIsNamedWithALeaderToIt(options: String) throws {
    let figure = try FigureSample.drawn("neuron-drawing", options, in: .chinese)
    let names = ["树突", "细胞体", "细胞核", "轴突"] + (options == "sheaths: 0" ? [] : ["髓鞘"]) + ["轴突末梢"]
    for picture in [figure.picture, figure.narrow] {
      let canvas = FigureSample.recorded(picture)
      #expect(Set(names).isSubset(of: canvas.texts))
      let leaders = canvas.calls.count { if case .stroke(_, Stroke(.muted, width: 1)) = $0 { true } else { false } }
      #expect(leaders == names.count)
      #expect(LayoutCheck.findings(in: picture, measuredOn: canvas).isEmpty)
    }
    #expect(figure.table.map { $0[0] } == ["part"] + names)
  }

  @Test func theMapPairsTheParts() throws {
    let figure = try FigureSample.drawn("neuron-drawing", "{map: true, inputs: [a, b], weights: [v, w]}")
    #expect(
      figure.description
        == "A biological neuron above an artificial one; dendrites above inputs and weights; cell body above sum and threshold; axon above output."
    )
    let texts = FigureSample.recorded(figure.picture).texts
    #expect(
      Set(["a", "b", "v", "w", "Σ", "y", "dendrites", "axon terminals", "sum and threshold"]).isSubset(of: texts))
    #expect(!texts.contains("nucleus"))
  }

  @Test func theShapeStaysOnItsPaper() {
    for (scale, end, sheaths) in [(1.0, 686.0, 4), (0.68, 366, 8), (0.68, 366, 0)] {
      let shape = NeuronShape(center: Point(x: 130, y: 200), end: end, scale: scale, sheaths: sheaths)
      let points = (shape.body + shape.sheaths).joined()
      #expect(points.allSatisfy { $0.x > 10 && $0.x < end + 12 && ($0.y - 200).magnitude < 125 * scale })
      #expect(shape.dendriteTips.count == 20 && shape.boutons.count == 4 && shape.sheaths.count == sheaths)
    }
  }

  @Test func namesStandApartInTheOrderOfTheirPlaces() {
    let middles = NeuronPicture.separated([50, 40, 390], [60, 60, 60], within: 0...400)
    #expect(middles == [112, 40, 370])
  }

  @Test func faultsAreNamed() {
    #expect(FigureSample.messages("neuron-drawing", "inputs: [a]")[0].contains("“inputs” needs “map: true”"))
    #expect(FigureSample.messages("neuron-drawing", "{map: true, weights: [a]}")[0].contains("1 weights for 3 inputs"))
    #expect(
      FigureSample.messages("neuron-drawing", "{map: true, inputs: [a, b, c, d, e, f]}")[0].contains("limit of 5"))
    #expect(FigureSample.messages("neuron-drawing", "sheaths: 9").count == 1)
  }
}
