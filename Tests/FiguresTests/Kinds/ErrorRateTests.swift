import Testing

@testable import Figures

@Suite struct ErrorRateTests {
  @Test func errorsAreMeasuredNotTyped() throws {
    let table = try FigureSample.drawn("error-rate", "{target: f, neurons: [2, 3, 4]}").table
    // From the reference table: straight lines with 2 and 4 neurons, four steps with 3.
    let errors = Dictionary(uniqueKeysWithValues: table.dropFirst().map { ("\($0[0]) \($0[1])", Double($0[2]) ?? 0) })
    #expect(((errors["equal 2"] ?? 0) - 4.060672587).magnitude < 1e-8)
    #expect(((errors["equal 4"] ?? 0) - 1.377829278).magnitude < 1e-8)
    #expect(((errors["staircase 3"] ?? 0) - 5.875).magnitude < 1e-8)
    let squares = try FigureSample.drawn(
      "error-rate", "{target: f, neurons: [2, 4], families: [equal], measure: rmse}")
    #expect((try #require(Double(squares.table[1][2])) - 2.325838303).magnitude < 1e-8)
  }

  @Test func theSlopesOfAParabolaAreTwoAndOne() throws {
    let figure = try FigureSample.drawn(
      "error-rate", "{target: g, families: [equal, staircase], neurons: [31, 63, 127]}")
    // A staircase of n neurons has n + 1 pieces, so its slope is not quite −1.
    #expect(figure.description.contains("equal knots: 0.00104 at 31, 6.2×10⁻⁵ at 127, slope −2.00"))
    #expect(figure.description.contains("slope −1.0") || figure.description.contains("slope −0.9"))
  }

  @Test func faultsAreNamed() {
    #expect(FigureSample.messages("error-rate", "target: and")[0].contains("not a function of one variable"))
    #expect(FigureSample.messages("error-rate", "{target: f, neurons: [4]}")[0].contains("no error to draw"))
    #expect(
      FigureSample.messages("error-rate", "{target: f, neurons: [0, 4]}")[0].contains("whole number from 1 to 1024"))
    #expect(
      FigureSample.messages("error-rate", "{target: f, families: [balanced], neurons: [2, 999]}")[0]
        .contains("limit of 200 neurons between balanced knots passed, there are 999"))
    #expect(FigureSample.messages("error-rate", "{target: f, families: [equal, equal]}")[0].contains("named twice"))
    #expect(FigureSample.messages("error-rate", "{target: f, labels: [a]}")[0].contains("1 labels for 3 families"))
  }
}
