import Formulas
import Neurons
import RealModule
import Testing

@Suite struct FormulaTests {
  @Test(arguments: [
    ("x^3 + x^2 - x - 1", 9.0), ("-x^2", -4), ("2^x^2", 16), ("x == 2 ? 10 : 20", 10), ("min(x, 1)", 1),
    ("sin(pi * x)", Double.sin(.pi * 2)), ("ln(e^x)", 2), ("log(e)", 1), ("1/0", .infinity), ("x!=2", 0), ("2e3", 2000),
    ("relu(2*x - 1)", 3), ("tanh(1)", Double.tanh(1)), ("leaky_relu(-x)", -0.02),
  ])
  func valuesAtTwo(_ expression: String, _ expected: Double) throws {
    let formula = try Formula(expression)
    #expect(abs(formula(2) - expected) < 1e-15 || formula(2) == expected)
    #expect(formula.value(at: 2) == formula(2) && "\(formula)" == expression)
  }

  @Test(arguments: Activation.all)
  func everyActivationIsAFunction(_ activation: Activation) throws {
    let formula = try Formula("\(activation.name.replacing("-", with: "_"))(x)")
    for x in [-3.5, -0.1, 0, 0.7, 20] { #expect(formula(x) == activation.value(x)) }
  }

  @Test(arguments: [
    ("", "the formula is empty"), ("   ", "the formula is empty"),
    ("x×2", "“×” may not stand in a formula; write * (at character 2 of the formula)"),
    ("x = 3", "a formula may not assign with = (at character 3 of the formula)"),
    ("x==", ""), ("sin(", ""), ("foo(x)", ""), ("x, 2", ""), (")", ""), ("x ? 1", ""), ("1..2", ""), ("x(2)", ""),
    ("sin()", ""), ("\"a\"", ""), ("x\u{0}", ""), (",", ""), ("()", ""), ("x &&", ""), ("x=<2", ""),
  ])
  func mistakesAreExplained(_ expression: String, _ message: String) {
    #expect { try Formula(expression) } throws: {
      "\($0)".hasPrefix(message) && !"\($0)".isEmpty
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 10_000), String(repeating: "-", count: 1_000) + "x",
    String(repeating: "2^", count: 400) + "x", String(repeating: "x?1:", count: 240) + "x",
    String(repeating: "x", count: 100_000),
    String(repeating: "(", count: 101) + "x" + String(repeating: ")", count: 101),
  ])
  func hostileLengthsAndDepthsEnd(_ expression: String) {
    // Refused or evaluated: what matters is that it ends.
    if let formula = try? Formula(expression) { _ = formula(2) }
  }

  @Test func manyThreadsMayShareAFormula() async throws {
    let formula = try Formula("x^2 + 1")
    let sums = await withTaskGroup(of: Double.self) { group in
      for _ in 0..<64 { group.addTask { (0..<100).reduce(0) { $0 + formula(Double($1)) } } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(sums == Array(repeating: 328_450, count: 64))
  }
}
