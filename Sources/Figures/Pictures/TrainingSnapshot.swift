import Manuscript
import Neurons
import Plotting

/// What can be drawn of a network while it is trained: the curve of one input, or the boundary between two classes.
enum TrainingSubject {
  case curve(domain: ClosedRange<Double>, range: ClosedRange<Double>)
  case boundary(PlaneWindow)

  /// Nil for networks of other shapes, and for two inputs with other targets than 0 and 1.
  init?(_ run: TrainingRun, domain: ClosedRange<Double>?, range: ClosedRange<Double>?) {
    let data = run.data
    guard data.targetCount == 1 else { return nil }
    /// The numbers of one column, and a share of their spread to both sides.
    func extent(_ values: [Double], room: Double) -> ClosedRange<Double> {
      let (low, high) = (values.min() ?? 0, values.max() ?? 1)
      // Without a spread, or one that no axis can have, there is nothing to be in proportion to.
      guard low < high, max(low.magnitude, high.magnitude) < 1e300 else {
        return low.magnitude < 1e15 ? (low - 1)...(low + 1) : 0...1
      }
      return (low - (high - low) * room)...(high + (high - low) * room)
    }
    switch data.inputCount {
    case 1:
      self = .curve(
        domain: domain ?? extent(data.inputs.map { $0[0] }, room: 0),
        range: range ?? extent(data.targets.map { $0[0] }, room: 0.15))
    case 2 where data.targets.allSatisfy { $0 == [0] || $0 == [1] }:
      self = .boundary(
        PlaneWindow(
          x: domain ?? extent(data.inputs.map { $0[0] }, room: 0.3),
          y: domain ?? extent(data.inputs.map { $0[1] }, room: 0.3)))
    default: return nil
    }
  }
}

/// A network in the middle of its training.
struct TrainingSnapshot {
  private enum Result {
    /// So many samples on the wrong side of the boundary.
    case wrong(Int)
    /// The largest distance from a sample.
    case error(Double)
  }

  let epoch: Int
  private let network: Network
  let loss: Double
  /// For each sample.
  let outputs: [[Double]]
  private let result: Result
  private let subject: TrainingSubject
  private let data: TrainingData

  init(epoch: Int, network: Network, subject: TrainingSubject, run: TrainingRun) {
    self.epoch = epoch
    self.network = network
    self.subject = subject
    data = run.data
    loss = (try? network.loss(run.training.loss, on: run.data)) ?? .nan
    let outputs = run.data.inputs.map { (try? network.output($0)) ?? [] }
    self.outputs = outputs
    switch subject {
    case .curve:
      result = .error(zip(outputs, run.data.targets).map { (($0.first ?? .nan) - $1[0]).magnitude }.max() ?? 0)
    case .boundary:
      result = .wrong(zip(outputs, run.data.targets).count { (($0.first ?? 0) > 0.5) != ($1[0] > 0.5) })
    }
  }

  /// “after 20 epochs”
  private func when(_ say: Wording) -> String {
    epoch == 0 ? say("training.before") : say("training.after", count: epoch)
  }

  /// What it makes of the samples, for reading aloud.
  func text(_ say: Wording) -> String {
    let when = when(say)
    switch result {
    case .wrong(0): return say("training.all-right", count: data.count, ["when": when])
    case .wrong(let count): return say("training.some-wrong", count: count, ["when": when, "total": "\(data.count)"])
    case .error(let error): return say("training.error", ["when": when, "error": say.rounded(error)])
    }
  }

  func plot(_ page: FigurePage) throws(Problem) -> Plot {
    let say = page.say
    let title = [TextRun(when(say))]
    switch subject {
    case .curve(let domain, let range):
      return Plot(
        size: FigureLayout.wide.plot, title: title, language: page.text,
        x: Axis([TextRun("x", face: .variable)], domain: domain, about: 4), y: Axis(domain: range, about: 4),
        axes: .frame, marks: curveMarks(over: domain, range: range))
    case .boundary(let window):
      return try window.plot(boundaryMarks(in: window.rect), title: title, on: page)
    }
  }

  /// More samples than these are drawn as the line through them.
  private static let mostDots = 40

  private func curveMarks(over domain: ClosedRange<Double>, range: ClosedRange<Double>) -> [any Mark] {
    let samples = zip(data.inputs, data.targets).map { DataPoint($0[0], $1[0]) }
    let network = network
    let curve = SampledCurve({ (try? network.output([$0]).first) ?? .nan }, over: domain, scale: range)
    let line = Line(curve.pieces, stroke: Stroke(.computed, width: Typography.subjectLine))
    guard samples.count > Self.mostDots else {
      return [Points(samples.map { .init($0) }, symbol: .hollowCircle, role: .ink, radius: 3.5), line]
    }
    let target = samples.sorted { $0.x < $1.x }
    return [Line([target], stroke: Stroke(.ink, width: Typography.referenceLine)), line]
  }

  private func boundaryMarks(in rect: Rect) -> [any Mark] {
    let regions = DecisionRegions(network, over: rect)
    let samples = zip(zip(data.inputs, data.targets), outputs).map { sample, output in
      (at: DataPoint(sample.0[0], sample.0[1]), isFiring: sample.1[0] > 0.5, says: (output.first ?? 0) > 0.5)
    }
    func items(_ chosen: (Bool, Bool) -> Bool) -> [Points.Item] {
      samples.filter { chosen($0.isFiring, $0.says) }.map { .init($0.at) }
    }
    let radius = samples.count > Self.mostDots ? 3 : Typography.pointRadius
    return regions.tints + [
      regions.line,
      Points(items { target, _ in !target }, symbol: .hollowCircle, role: .class0, radius: radius),
      Points(items { target, _ in target }, symbol: .filledSquare, role: .class1, radius: radius),
      Points(items { $0 != $1 }, symbol: .ring, role: .mark, radius: radius),
    ]
  }
}
