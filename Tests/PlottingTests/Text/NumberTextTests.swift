import Testing

@testable import Plotting

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.2, "0.2"), (0.30000000000000004, "0.3"), (-0.0, "0"), (0, "0"), (1, "1"), (-3.5, "−3.5"),
    (-32.0 / 27, "−1.18519"), (0.563058854, "0.563059"), (36_712_876, "36712876"), (-1e14, "−100000000000000"),
    (1e15, "1×10¹⁵"), (1234567.5, "1.23457×10⁶"), (999999.6, "1×10⁶"), (99999.96, "100000"), (0.0001, "0.0001"),
    (0.000099999999, "0.0001"), (0.00001, "1×10⁻⁵"), (4.248354255291589e-18, "4.24835×10⁻¹⁸"),
    (Double.leastNonzeroMagnitude, "5×10⁻³²⁴"), (-1.7976931348623157e308, "−1.79769×10³⁰⁸"), (.infinity, "∞"),
    (-.infinity, "−∞"),
    (.nan, "NaN"), (123.4, "123.4"), (0.05, "0.05"),
  ])
  func shortTexts(number: Double, text: String) {
    #expect(NumberText.short(number) == text)
  }

  @Test(arguments: [
    (0.2, 2, "0.20"), (0.2, 0, "0"), (0.5, 0, "1"), (-0.5, 0, "−1"), (-0.4, 0, "0"), (-0.004, 2, "0.00"),
    (0.285, 2, "0.29"), (0.995, 2, "1.00"), (9.995, 2, "10.00"), (99.5, 0, "100"), (1234.5, 1, "1234.5"),
    (0.0005, 3, "0.001"), (0.00049, 3, "0.000"), (1e-300, 3, "0.000"), (1e300, 2, "1.00×10³⁰⁰"),
    (1.23456e20, 2, "1.23×10²⁰"), (9.999e20, 2, "1.00×10²¹"), (2.5, 15, "2.500000000000000"),
    (1, 99, "1.000000000000000"),
    (1, -1, "1"), (123456789012345.0, 1, "123456789012345.0"),
  ])
  func fixedTexts(number: Double, digits: Int, text: String) {
    #expect(NumberText.fixed(number, digits: digits) == text)
  }

  @Test func everyWholeNumberIsItself() {
    for number in -1200...1200 {
      #expect(NumberText.short(Double(number)) == String(number).replacing("-", with: "−"))
      #expect(NumberText.fixed(Double(number) / 8, digits: 3).replacing("−", with: "-") == exact(eighths: number))
    }
  }

  /// A multiple of an eighth has at most three digits after its point.
  private func exact(eighths number: Int) -> String {
    let thousandths = String(abs(number) * 125 % 1000)
    let padded = String(repeating: "0", count: 3 - thousandths.count) + thousandths
    return "\(number < 0 ? "-" : "")\(abs(number) / 8).\(padded)"
  }
}
