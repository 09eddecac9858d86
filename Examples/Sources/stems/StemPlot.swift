import Figures
import Manuscript
import Plotting

/// A kind of figure: numbers in their order, as stems.
struct StemPlot: FigureKind {
  static let name = "stems"
  static let summary = "Numbers in their order, each a stem from zero with a head."
  static let example = FigureExample(
    """
    title: A kernel
    caption: Five weights of a convolution.
    values: [-1, 2, 5, 2, -1]
    """)

  static let values = Option<Located<[Double]>>("values", "The numbers, from left to right.")
  static let options: [any AnyOption] = [values]

  /// The sentences that it says, by their keys.
  static let english = ["figures.stems.order": "order", "figures.stems.description": "Stems: {values}."]
  static let german = ["figures.stems.order": "Reihenfolge", "figures.stems.description": "Stiele: {values}."]

  private let values: [Double]

  init(_ settings: Settings, in context: FigureContext) throws {
    let given = try settings[Self.values]
    guard given.value.count <= 60 else {
      throw Problem("there are \(given.value.count) numbers", at: given.location, hint: "give at most 60")
    }
    values = given.value
  }

  func draw(on page: FigurePage) throws -> DrawnFigure {
    let say = page.say
    let plot = Plot(
      title: page.title, language: page.text,
      x: Axis([TextRun(say("stems.order"))], domain: 0...Double(values.count + 1)), axes: .frame,
      marks: [Stems(values: values)])
    return DrawnFigure(
      picture: FigureLayout.wide.plot(plot), narrow: FigureLayout.narrow.plot(plot),
      table: [["order", "value"]] + values.enumerated().map { ["\($0.offset + 1)", "\($0.element)"] },
      description: say("stems.description", ["values": say.list(values.map { say.number($0) })]))
  }
}
