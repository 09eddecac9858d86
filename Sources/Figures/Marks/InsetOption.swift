import Manuscript
import Plotting

/// A small part of a plot, enlarged where there is room.
struct InsetOption: OptionGroup {
  static let x = Option<ClosedRange<Double>>("x", "The part's numbers on the horizontal axis.")
  static let y = Option<ClosedRange<Double>>("y", "The part's numbers on the vertical axis.")
  static let at = Option<CornerChoice?>(optional: "at", "The corner it stands in; where it covers least if left out.")
  static let options: [any AnyOption] = [x, y, at]

  enum CornerChoice: String, ChoiceOption {
    case topLeft = "top-left"
    case topRight = "top-right"
    case bottomLeft = "bottom-left"
    case bottomRight = "bottom-right"

    var corner: Inset.Corner {
      switch self {
      case .topLeft: .topLeft
      case .topRight: .topRight
      case .bottomLeft: .bottomLeft
      case .bottomRight: .bottomRight
      }
    }
  }

  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  private let corner: CornerChoice?

  init(_ settings: Settings) throws(Problem) {
    x = try settings[Self.x]
    y = try settings[Self.y]
    corner = try settings[Self.at]
  }

  func mark(_ marks: [any Mark], avoiding others: [any Mark]) -> Inset {
    Inset(x: x, y: y, corner: corner?.corner, marks: marks, avoiding: others)
  }

  /// Which part it enlarges, for reading aloud.
  func text(_ say: Wording) -> String { say("plot.inset", ["x": say.interval(x), "y": say.interval(y)]) }
}
