import Manuscript
import Plotting

/// What a function, its argument and its derivative are called: x, f(x) and f′(x), or with another letter.
struct FunctionNames {
  let argument: [TextRun]
  let value: [TextRun]
  let derivative: [TextRun]

  /// - Parameter letter: the argument, as the text between dollars has it: `z` or `\theta`.
  init(argument letter: Located<String>) throws(Problem) {
    func runs(_ tex: String) throws(Problem) -> [TextRun] {
      try FigureLabel.runs(of: Located("$\(tex)$", at: letter.location))
    }
    argument = try runs(letter.value)
    value = try runs("f(\(letter.value))")
    derivative = try runs("f'(\(letter.value))")
  }
}
