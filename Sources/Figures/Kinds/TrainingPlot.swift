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
    "The epochs after which what it computes is drawn, a panel each; the start, halfway down and the end by default.")
  static let loss = Option<Bool>("loss", default: true, shown: "true", "Whether the loss is drawn.")
  static let lossScale = Option<DataPlot.ScaleChoice>(
    "loss-scale", default: .log, shown: "log", "The scale of the loss.")
  static let domain = Option<ClosedRange<Double>?>(
    optional: "domain", "The inputs that are shown, for two of them on both axes; those of the data by default.")
  static let range = Option<ClosedRange<Double>?>(
    optional: "range", "The numbers on the axis of the output; those of the data by default.")
  public static let options: [any AnyOption] = [model, epochs, loss, lossScale, domain, range]

  private let name: String
  private let run: TrainingRun
  private let showsLoss: Bool
  private let lossScale: ScaleKind
  private let snapshots: [TrainingSnapshot]

  public init(_ settings: Settings, in context: FigureContext) throws {
    let model = try settings[Self.model]
    name = model.value
    let run = try context.models.training(model)
    self.run = run
    showsLoss = try settings[Self.loss]
    let isPositive = run.losses.allSatisfy { $0.loss > 0 }
    lossScale = isPositive ? try settings[Self.lossScale].kind : .linear
    let subject = TrainingSubject(run, domain: try settings[Self.domain], range: try settings[Self.range])
    let asked = try settings[Self.epochs]
    if let asked {
      guard subject != nil else {
        throw Problem(
          "what “\(name)” computes cannot be drawn", at: asked.location,
          hint: "that takes a network of one input, or of two with targets 0 and 1, and one output; leave “epochs” out")
      }
      let last = run.training.epochs
      if let wrong = asked.epochs.first(where: { !(0...last).contains($0) }) {
        throw Problem(
          "there is no epoch \(wrong)", at: asked.location, hint: "“\(name)” is trained for \(counted(last, "epoch"))")
      }
    } else if subject == nil, !showsLoss {
      throw Problem(
        "nothing is left to draw", at: settings.location(of: Self.loss), hint: "leave “loss: false” out")
    }
    let epochs = asked?.epochs ?? (subject == nil ? [] : Self.landmarks(of: run))
    let networks = try locating(model.location) { () throws(NetworkError) in try run.networks(after: epochs) }
    snapshots = zip(epochs, networks).compactMap { epoch, network in
      subject.map { TrainingSnapshot(epoch: epoch, network: network, subject: $0, run: run) }
    }
  }

  /// The start, the first epoch at which the loss is halfway down on a logarithmic scale, and the end.
  private static func landmarks(of run: TrainingRun) -> [Int] {
    guard let first = run.losses.first, let last = run.losses.last else { return [] }
    let middle = (max(first.loss, 0) * max(last.loss, 0)).squareRoot()
    let half = run.losses.first { $0.loss <= middle }?.epoch
    return Set([0, half ?? run.training.epochs, run.training.epochs]).sorted()
  }

  public func draw(on page: FigurePage) throws -> DrawnFigure {
    let say = page.say
    var plots = snapshots.map { $0.plot(page) }
    if showsLoss { plots.insert(lossPlot(page), at: 0) }
    func picture(_ layout: FigureLayout) -> any Picture {
      if plots.count == 1, var only = plots.first {
        only.title = page.title
        return layout.plot(only)
      }
      let columns = plots.count == 2 || plots.count == 4 ? 2 : 3
      return layout.panels(
        plots, columns: columns, rowHeight: columns == 2 && layout == .wide ? 300 : 240, title: page.title,
        language: page.text)
    }
    return DrawnFigure(
      picture: picture(.wide), narrow: picture(.narrow), table: table, description: description(say))
  }

  private func lossPlot(_ page: FigurePage) -> Plot {
    let say = page.say
    let points = run.losses.map { DataPoint(Double($0.epoch), $0.loss) }
    var marks: [any Mark] = [Line([points], stroke: Stroke(.computed, width: Typography.subjectLine))]
    marks.append(
      Points(
        snapshots.map { .init(DataPoint(Double($0.epoch), $0.loss), label: [TextRun(NumberText.integer($0.epoch))]) },
        symbol: .filledCircle, role: .mark, radius: 4.5, labelRole: .mark))
    let heights = points.map { min($0.y, 1e300) }
    let (low, high) = (heights.min() ?? 0, heights.max() ?? 1)
    let height: ClosedRange<Double>? =
      lossScale == .log ? (low / 1.5)...(high * 1.5) : (min(0, low))...(high > 0 ? high * 1.08 : 1)
    return Plot(
      size: FigureLayout.wide.plot, title: [TextRun(say("training.loss"))], language: page.text,
      x: Axis([TextRun(say("training.epoch"))], domain: 0...Double(run.training.epochs), about: 4),
      y: Axis(scale: lossScale, domain: height, about: 4), axes: .frame, hasGrid: true, marks: marks)
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

  private func description(_ say: Wording) -> String {
    let (first, last) = (run.losses.first?.loss ?? 0, run.losses.last?.loss ?? 0)
    var parts = [
      say(
        last < first ? "training.falls" : "training.changes", count: run.training.epochs,
        ["name": name, "first": say.rounded(first), "last": say.rounded(last)])
    ]
    parts += snapshots.map { snapshot in
      let when = snapshot.when(say)
      switch snapshot.result {
      case .wrong(let count):
        let total = run.data.count
        return count == 0
          ? say("training.all-right", count: total, ["when": when])
          : say("training.some-wrong", count: count, ["when": when, "total": "\(total)"])
      case .error(let error):
        return say("training.error", ["when": when, "error": say.rounded(error)])
      }
    }
    return say.sentence(parts)
  }
}

/// One epoch, or a list of them.
struct EpochList: OptionValue {
  let epochs: [Int]
  let location: SourceLocation

  static var syntax: String { "a whole number, or a list of them" }
  static let most = 12

  static func read(_ node: Node) throws(Problem) -> EpochList {
    if case .scalar = node.content { return EpochList(epochs: [try Int.read(node)], location: node.location) }
    let list = try [Int].read(node)
    guard list.count <= most else { throw .limit("epochs of a figure", most, at: node.location) }
    return EpochList(epochs: list, location: node.location)
  }
}
