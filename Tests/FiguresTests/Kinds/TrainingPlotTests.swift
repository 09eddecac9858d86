import Plotting
import Testing

@testable import Figures

@Suite struct TrainingPlotTests {
  @Test func theNetworkAfterAnEpochIsThatOfAShorterTraining() throws {
    let models = try ModelSample.models(
      """
      long: {train: {network: {sizes: [2, 3, 1], activation: tanh, output: sigmoid}, data: xor, epochs: 60, batch: 2, shuffle: true}}
      short: {train: {network: {sizes: [2, 3, 1], activation: tanh, output: sigmoid}, data: xor, epochs: 20, batch: 2, shuffle: true}}
      """)
    let (long, short) = (try models.training(.here("long")), try models.training(.here("short")))
    let networks = try long.networks(after: [60, 20, 0, 20])
    #expect(networks == [long.network, short.network, long.start, short.network])
    #expect(long.losses.map(\.epoch) == Array(0...60))
    #expect(long.losses[..<20].map(\.loss) == short.losses[..<20].map(\.loss))
  }

  @Test func aLongCurveOfLossesKeepsItsUpsAndDowns() throws {
    let models = try ModelSample.models(
      "m: {train: {network: {sizes: [2, 2, 1], activation: tanh, output: sigmoid}, data: xor, epochs: 1200}}")
    let losses = try models.training(.here("m")).losses
    #expect(losses.count <= TrainingRun.mostLosses + 1 && losses.count > 400)
    #expect(losses.first?.epoch == 0 && losses.last?.epoch == 1200)
    #expect(zip(losses, losses.dropFirst()).allSatisfy { $0.epoch < $1.epoch })
  }

  @Test func lossAndBoundaryAreReadOut() throws {
    let figure = try FigureSample.drawn("training", "{model: learned, epochs: [0, 200]}")
    #expect(figure.description.hasPrefix("learned is trained for 200 epochs: its loss falls from "))
    #expect(figure.description.hasSuffix("; after 200 epochs all 4 points are on the right side."))
    let chinese = try FigureSample.drawn("training", "{model: learned, epochs: [0, 200]}", in: .chinese)
    #expect(chinese.description.hasSuffix("；训练200轮后，4个点全部分对。"))
    // Losses of 0…200, then the four points twice.
    #expect(figure.table.count == 1 + 201 + 8 && figure.table[0] == ["epoch", "loss", "x1", "x2", "output"])
    let last = try #require(figure.table.last)
    #expect(last[0] == "200" && last[2...3] == ["1.0", "1.0"] && (Double(last[4]) ?? 1) < 0.5)
  }

  @Test func pointsOnTheWrongSideAreRinged() throws {
    func rings(_ epoch: Int) throws -> Int {
      let canvas = FigureSample.recorded(
        try FigureSample.drawn("training", "{model: learned, epochs: \(epoch), loss: false}").picture)
      return canvas.calls.count {
        if case .stroke(let path, let stroke) = $0, case .circle? = path.elements.first, stroke.paint.role == .mark {
          true
        } else {
          false
        }
      }
    }
    #expect(try rings(0) > 0)
    #expect(try rings(200) == 0)
  }

  @Test func theScalesOfAllEpochsAreTheSame() throws {
    func sizes(_ epoch: Int) throws -> [String] {
      FigureSample.recorded(try FigureSample.drawn("training", "{model: fitted, epochs: \(epoch)}").picture).texts
        .filter { $0.contains { $0.isNumber } && !$0.contains("epoch") }
    }
    // All numbers but that of the epoch itself stand at the axes.
    #expect(try sizes(0).count == sizes(300).count)
    #expect(try FigureSample.drawn("training", "{model: fitted, epochs: 300}").description.contains("largest error"))
  }

  @Test func faultsAreNamed() {
    #expect(
      FigureSample.messages("training", "model: xor")[0].contains("“xor” is a 2-2-1 network that was not trained"))
    #expect(FigureSample.messages("training", "model: nosuch")[0].contains("no model named “nosuch”"))
    #expect(
      FigureSample.messages("training", "{model: learned, epochs: [0, 201]}")[0].contains("there is no epoch 201"))
    #expect(
      FigureSample.messages("training", "{model: learned, epochs: -1}")[0].contains("there is no epoch −1")
        || FigureSample.messages("training", "{model: learned, epochs: -1}")[0].contains("there is no epoch -1"))
    #expect(FigureSample.messages("training", "{model: wide, epochs: 1}")[0].contains("cannot be drawn"))
    #expect(FigureSample.messages("training", "{model: wide, loss: false}")[0].contains("nothing is left"))
  }
}
