import Manuscript
import Plotting
import Testing

@testable import Figures

@Suite struct FigureLabelTests {
  @Test(arguments: [
    ("$x_1$", "x1"), ("$x^2 = 4$", "x² = 4"), ("$10^{-3}$", "10⁻³"), ("$f'(x)$", "f′(x)"), ("$e^x$", "e^x"),
    ("输入 $\\theta$", "输入 θ"), ("a\\$", "a$"),
  ])
  func plainTextIsWhatASentenceWrites(label: String, text: String) throws {
    #expect(try FigureLabel.runs(of: Located(label, at: SourceLocation(file: ""))).plain == text)
  }
}
