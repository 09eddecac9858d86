import Plotting

/// How the numbers of an axis are spread along it.
public enum ScaleChoice: String, ChoiceOption {
  case linear, log, symlog

  var kind: ScaleKind {
    switch self {
    case .linear: .linear
    case .log: .log
    case .symlog: .symmetricLog()
    }
  }
}

/// What the numbers on an axis are.
enum TickChoice: String, ChoiceOption {
  case numbers, pi

  var unit: AxisUnit { self == .pi ? .pi : .one }
}

/// Where the axes of a plot stand.
enum AxesChoice: String, ChoiceOption {
  case frame, origin

  var style: AxesStyle { self == .frame ? .frame : .origin }
}
