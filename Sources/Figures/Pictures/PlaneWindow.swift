import Manuscript
import Plotting

/// The part of the plane of two inputs that a figure shows, and what its axes are called.
struct PlaneWindow {
  static let domain = Option<ClosedRange<Double>>(
    "domain", default: -0.5...1.5, shown: "[-0.5, 1.5]", "The numbers on both axes.")
  static let xDomain = Option<ClosedRange<Double>?>(optional: "x-domain", "The numbers on the horizontal axis alone.")
  static let yDomain = Option<ClosedRange<Double>?>(optional: "y-domain", "The numbers on the vertical axis alone.")
  static let xLabel = Option<FigureLabel?>(optional: "x-label", "The name of the first input; $x_1$ by default.")
  static let yLabel = Option<FigureLabel?>(optional: "y-label", "The name of the second input; $x_2$ by default.")
  /// The options that a kind with such a window has among its own.
  static let options: [any AnyOption] = [domain, xDomain, yDomain, xLabel, yLabel]

  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  private let xLabel: FigureLabel?
  private let yLabel: FigureLabel?

  init(_ settings: Settings) throws(Problem) {
    let domain = try settings[Self.domain]
    x = try settings[Self.xDomain] ?? domain
    y = try settings[Self.yDomain] ?? domain
    xLabel = try settings[Self.xLabel]
    yLabel = try settings[Self.yLabel]
  }

  /// A window whose axes are called x₁ and x₂.
  init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.x = x
    self.y = y
    xLabel = nil
    yLabel = nil
  }

  /// Whether the author named an axis.
  var hasNames: Bool { xLabel != nil || yLabel != nil }

  var rect: Rect {
    Rect(x: x.lowerBound, y: y.lowerBound, width: x.upperBound - x.lowerBound, height: y.upperBound - y.lowerBound)
  }

  /// Marks in a frame; a unit of one axis is as long as one of the other unless that would leave a sliver.
  func plot(_ marks: [any Mark], title: [TextRun], on page: FigurePage) throws(Problem) -> Plot {
    let rect = rect
    return Plot(
      size: FigureLayout.wide.square, title: title, language: page.text,
      x: Axis(try xLabel?.runs(in: page.language) ?? .input(1), domain: rect.minX...rect.maxX, about: 4),
      y: Axis(try yLabel?.runs(in: page.language) ?? .input(2), domain: rect.minY...rect.maxY, about: 4),
      axes: .frame, isEqualAspect: (0.5...2).contains(rect.width / rect.height), marks: marks)
  }
}
