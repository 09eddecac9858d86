import Manuscript
import Neurons
import Plotting
import Testing

@testable import Figures

struct MeasuredFamilyTests {
  private func measured(_ expression: String, _ family: ApproximationFamily) throws -> MeasuredFamily {
    let function = try CurveFunction(expression: Located(expression, at: SourceLocation(file: "f")))
    return try MeasuredFamily(family, neurons: [2, 4, 8], of: function, over: 0...1, by: .maximum)
  }

  @Test func twiceTheLinesHaveAQuarterOfTheError() throws {
    let family = try measured("x^2", .equal)
    #expect(family.points.map(\.x) == [2, 4, 8])
    for (one, next) in zip(family.points, family.points.dropFirst()) { #expect(abs(one.y / next.y - 4) < 1e-3) }
    #expect(family.marks(at: 0, named: [TextRun("lines")], try FigureSample.page("").say).count == 2)
  }

  @Test func whatIsMetExactlyHasNoPointOnALogarithmicAxis() throws {
    let family = try measured("2*x", .equal)
    let page = try FigureSample.page("")
    #expect(family.points.isEmpty)
    #expect(family.text(named: "lines", page.say).contains("lines"))
    let marks = family.marks(at: 1, named: [TextRun("lines")], page.say)
    #expect(marks.compactMap { ($0 as? Points)?.name.plain } == ["lines"])
  }
}
