import Manuscript
import Neurons
import Plotting

/// How a network was trained: its loss from epoch to epoch, and what it computed after some of them.
public struct TrainingPlot: FigureKind {
  public static let name = "training"
  public static let summary =
    "The loss of a model that “train” made, and the boundary or curve that it computed after some of the epochs."
  public static let example = FigureExample(
    """
    title: XOR is learned
    caption: The loss falls once both lines have turned the right way.
    model: learned
    epochs: [0, 60, 400]
    """,
    models: """
      learned:
        train:
          network: {sizes: [2, 4, 1], activation: tanh, output: sigmoid}
          data: xor
          loss: cross-entropy
          optimiser: {adam: {rate: 0.05}}
          epochs: 400
          seed: 3
      """)

  static let model = Option<Located<String>>("model", "A model that “train” makes.")
  static let epochs = Option<EpochList?>(
    optional: "epochs",
    "The epochs after which what it computes is drawn, a panel each; the start, halfway down and the end by default."
  )
  .atMost(12, "epochs", hint: "make two figures")
  static let loss = Option<Bool>("loss", default: true, shown: "true", "Whether the loss is drawn.")
  static let lossScale = Option<ScaleChoice>(
    "loss-scale", default: .log, shown: "log", "The scale of the loss.")
  static let domain = Option<ClosedRange<Double>?>(
    optional: "domain", "The inputs that are shown, for two of them on both axes; those of the data by default.")
  static let range = Option<ClosedRange<Double>?>(
    optional: "range", "The numbers on the axis of the output; those of the data by default.")
  public static let options: [any AnyOption] = [model, epochs, loss, lossScale, domain, range]

  private let name: String
  private let run: TrainingRun
  private let losses: LossCurve
  private let showsLoss: Bool
  private let snapshots: [TrainingSnapshot]

  public init(_ settings: Settings, in context: FigureContext) throws {
    let model = try settings[Self.model]
    name = model.value
    let run = try context.models.training(model)
    self.run = run
    showsLoss = try settings[Self.loss]
    losses = LossCurve(run, scale: try settings[Self.lossScale].kind)
    let subject = TrainingSubject(run, domain: try settings[Self.domain], range: try settings[Self.range])
    let asked = try settings[Self.epochs]?.epochs
    if subject == nil, asked != nil {
      throw Problem(
        "what “\(name)” computes cannot be drawn", at: settings.location(of: Self.epochs),
        hint: "that takes a network of one input, or of two with targets 0 and 1, and one output; leave “epochs” out")
    }
    if subject == nil, !showsLoss {
      throw Problem("nothing is left to draw", at: settings.location(of: Self.loss), hint: "leave “loss: false” out")
    }
    let (epochs, last) = (asked ?? losses.landmarks, run.training.epochs)
    if let wrong = epochs.first(where: { !(0...last).contains($0) }) {
      throw Problem(
        "there is no epoch \(wrong)", at: settings.location(of: Self.epochs),
        hint: "“\(name)” is trained for \(counted(last, "epoch"))")
    }
    snapshots =
      try subject.map { subject in
        let networks = try locating(model.location) { () throws(NetworkError) in try run.networks(after: epochs) }
        return zip(epochs, networks).map { TrainingSnapshot(epoch: $0, network: $1, subject: subject, run: run) }
      } ?? []
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    var plots = try snapshots.map { snapshot throws(Problem) in try snapshot.plot(page) }
    if showsLoss { plots.insert(losses.plot(marking: snapshots, on: page), at: 0) }
    let columns = plots.count == 2 || plots.count == 4 ? 2 : 3
    return DrawnFigure(
      table: table,
      description: page.say.sentence([losses.text(of: name, page.say)] + snapshots.map { $0.text(page.say) })
    ) { layout -> any Picture in
      if plots.count == 1, var only = plots.first {
        only.title = page.title
        return layout.plot(only)
      }
      return layout.panels(
        plots, columns: columns, rowHeight: columns == 2 && layout == .wide ? 300 : 240, title: page.title,
        language: page.text)
    }
  }

  private var table: [[String]] {
    let inputs = (0..<run.data.inputCount).map { "x\($0 + 1)" }
    let outputs = (0..<run.data.targetCount).map { run.data.targetCount == 1 ? "output" : "output\($0 + 1)" }
    var rows = [["epoch", "loss"] + inputs + outputs]
    rows += run.losses.map { ["\($0.epoch)", "\($0.loss)"] + (inputs + outputs).map { _ in "" } }
    for snapshot in snapshots {
      for (input, output) in zip(run.data.inputs, snapshot.outputs) {
        rows.append(["\(snapshot.epoch)", "\(snapshot.loss)"] + (input + output).map { "\($0)" })
      }
    }
    return rows
  }
}
