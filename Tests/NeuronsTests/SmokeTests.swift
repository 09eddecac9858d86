import Neurons
import Testing

@Test func activationsReference() throws {
  let t = try ReferenceTable("activations")
  var worst: [String: (Double, Double)] = [:]
  for r in t.rows {
    let a = try Activation(named: r[0].replacing("_", with: "-"))
    let x = try #require(Double(r[1]))
    let v = try #require(Double(r[2]))
    let d = try #require(Double(r[3]))
    let ev = v == 0 ? a.value(x).magnitude / 2.3e-308 : abs(a.value(x) - v) / v.ulp.magnitude
    let ed =
      d.isNaN
      ? (a.derivative(x).isNaN ? 0 : 99)
      : d == 0 ? a.derivative(x).magnitude / 2.3e-308 : abs(a.derivative(x) - d) / d.ulp.magnitude
    let w = worst[r[0]] ?? (0, 0)
    worst[r[0]] = (max(w.0, ev), max(w.1, ed))
  }
  for k in worst.keys.sorted() { print(k, worst[k]!) }
}

@Test func errors() throws {
  let t = try ReferenceTable("approximation_errors")
  let f = try Formula("x^3 + x^2 - x - 1")
  for r in t.rows {
    let n = Int(r[1])!
    let m: ErrorMeasure
    switch r[0] {
    case "relu_uniform_interpolation":
      m = try ErrorMeasure(
        of: Interpolation.equalKnots(n, of: f.value, from: -2, to: 2), against: f.value, from: -2, to: 2)
    case "relu_balanced_interpolation":
      m = try ErrorMeasure(
        of: Interpolation.balancedKnots(n, of: f.value, from: -2, to: 2), against: f.value, from: -2, to: 2)
    case "step_staircase_midpoint":
      m = try ErrorMeasure(of: Staircase(pieces: n, of: f.value, from: -2, to: 2), against: f.value, from: -2, to: 2)
    case "six_relu_hand_picked":
      let u = [[-1, -5, -7.7], [-1, -1.2, -1.3], [-1, 1.2, 1], [1, 1.2, -0.2], [1, 2, -1.1], [1, 5, -5]].map {
        ReLUSum.Unit(output: $0[0], weight: $0[1], bias: $0[2])
      }
      m = try ErrorMeasure(of: ReLUSum(units: u), against: f.value, from: -2, to: 2)
    default: continue
    }
    print(r[0], n, m.maximum - Double(r[3])!, m.rootMeanSquare - Double(r[4])!)
  }
}

@Test func hostile() throws {
  for s in [
    "", "   ", String(repeating: "(", count: 10000),
    String(repeating: "(", count: 90) + "x" + String(repeating: ")", count: 90), "x×2", "sin(", "x = 3", "x == 3",
    "x, 2", "1/0", "foo(x)", "2e", "2e3", "1e999", "x^", "-x^2", "2^3^2", ")", "x)", "sin x", "\"a\"", "x ? 1 : 2",
    "x ? 1", "x : 1", "0x10", "a", "xx", "sin()", "sin(1,2)", "min(x,1)", "- - x", "x &&", "1..2", "x!=2", "x<=2",
    "x=<2", "e^x", "_pi", "sum()", "max()", String(repeating: "-", count: 900) + "x",
    String(repeating: "2^", count: 400) + "x", String(repeating: "x?1:", count: 240) + "x", "log(e)", "2x", "x\u{0}",
    "tanh(1)", "x(2)", "gelu_tanh(x)", ",", "()", "x==",
  ] {
    do {
      let f = try Formula(s)
      print(s.prefix(40), "→", f(2))
    } catch { print(s.prefix(40), "!", error) }
  }
}
