import Manuscript
import Plotting
import Testing

@testable import Figures

@Suite struct FigureLabelTests {
  @Test(arguments: [
    ("$x_1$", "x1"), ("$x^2 = 4$", "x² = 4"), ("$10^{-3}$", "10⁻³"), ("$f'(x)$", "f′(x)"), ("$e^x$", "e^x"),
    ("输入 $\\theta$", "输入 θ"), ("a\\$", "a$"), ("$\\frac{1}{4}$", "1/4"), ("$\\frac{a+b}{2}$", "(a+b)/2"),
    ("$\\hat{y}=3$", "y\u{302} = 3"),
  ])
  func plainTextIsWhatASentenceWrites(label: String, text: String) throws {
    #expect(try FigureLabel.runs(of: Located(label, at: SourceLocation(file: ""))).plain == text)
  }

  @Test(arguments: [
    ("$\\thta$", "did you mean “theta”?"), ("$x_$", "between dollars a label takes letters"),
    ("$\\qqqqqqqqq$", "known are “alpha”"),
  ])
  func whatIsWrongWithMathsHasAHint(label: String, hint: String) throws {
    let problem = #expect(throws: Problem.self) {
      try FigureLabel.runs(of: Located(label, at: SourceLocation(file: "figures.yml", line: 3, column: 5)))
    }
    #expect(problem?.hint?.hasPrefix(hint) == true, "\(problem?.hint ?? "")")
    #expect(problem?.location?.line == 3)
  }
}
