import Plotting

/// The loss of a training from epoch to epoch.
struct LossCurve {
  private let run: TrainingRun
  private let scale: ScaleKind

  /// - Parameter scale: that of the loss; linear where a loss is not above 0.
  init(_ run: TrainingRun, scale: ScaleKind) {
    self.run = run
    self.scale = run.losses.allSatisfy { $0.loss > 0 } ? scale : .linear
  }

  /// The start, the first epoch at which the loss is halfway down on a logarithmic scale, and the end.
  var landmarks: [Int] {
    guard let first = run.losses.first, let last = run.losses.last else { return [] }
    let middle = (max(first.loss, 0) * max(last.loss, 0)).squareRoot()
    let half = run.losses.first { $0.loss <= middle }?.epoch
    return Set([0, half ?? run.training.epochs, run.training.epochs]).sorted()
  }

  /// The curve, with a dot at each of the snapshots.
  func plot(marking snapshots: [TrainingSnapshot], on page: FigurePage) -> Plot {
    let points = run.losses.map { DataPoint(Double($0.epoch), $0.loss) }
    let dots = snapshots.map {
      Points.Item(DataPoint(Double($0.epoch), $0.loss), label: [TextRun(NumberText.integer($0.epoch))])
    }
    return Plot(
      size: FigureLayout.wide.plot, title: [TextRun(page.say("training.loss"))], language: page.text,
      x: Axis([TextRun(page.say("training.epoch"))], domain: 0...Double(run.training.epochs), about: 4),
      y: Axis(scale: scale, domain: range(of: points), about: 4), axes: .frame, hasGrid: true,
      marks: [
        Line([points], stroke: Stroke(.computed, width: Typography.subjectLine)),
        Points(dots, symbol: .filledCircle, role: .mark, radius: 4.5, labelRole: .mark),
      ])
  }

  private func range(of points: [DataPoint]) -> ClosedRange<Double> {
    let heights = points.map { min($0.y, 1e300) }
    let (low, high) = (heights.min() ?? 0, heights.max() ?? 1)
    return scale == .log ? (low / 1.5)...(high * 1.5) : min(0, low)...(high > 0 ? high * 1.08 : 1)
  }

  /// Where the loss began and ended, for reading aloud.
  func text(of model: String, _ say: Wording) -> String {
    let (first, last) = (run.losses.first?.loss ?? 0, run.losses.last?.loss ?? 0)
    return say(
      last < first ? "training.falls" : "training.changes", count: run.training.epochs,
      ["name": model, "first": say.rounded(first), "last": say.rounded(last)])
  }
}
