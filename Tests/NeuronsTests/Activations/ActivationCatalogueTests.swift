import Neurons
import Testing

@Suite struct ActivationCatalogueTests {
  @Test func namesAreUniqueAndFindTheirActivation() throws {
    #expect(Set(Activation.all.map(\.name)).count == 19)
    for activation in Activation.all { #expect(try Activation(named: activation.name) == activation) }
  }

  @Test func aParameterMakesAnotherFunction() throws {
    let leaky = try Activation(named: "leaky-relu(0.2)")
    #expect(leaky.value(-10) == -2)
    #expect(leaky.name == "leaky-relu(0.2)")
    #expect(try Activation(named: "leaky-relu(0.01)") == .leakyReLU)
    #expect(try Activation(named: "prelu(0)").value(-.infinity) == 0)
    #expect(try Activation(named: "elu( 2 )").value(-.infinity) == -2)
  }

  @Test(arguments: [
    ("sigmod", "no activation is named “sigmod”; known are step, sign, identity, sigmoid"),
    ("relu(2)", "relu takes no parameter"),
    ("elu(0)", "the parameter of elu is “0”, which is not a number greater than 0"),
    ("elu(nan)", "the parameter of elu is “nan”, which is not a number greater than 0"),
    ("leaky-relu(inf)", "the parameter of leaky-relu is “inf”, which is not a number"),
    ("leaky-relu()", "the parameter of leaky-relu is “”, which is not a number"),
    ("leaky-relu(0.2", "“leaky-relu(0.2” is not a name or a name with one parameter, as in leaky-relu(0.2)"),
    ("", "no activation is named “”"),
  ])
  func anUnknownNameOrParameterIsExplained(_ name: String, _ message: String) {
    #expect { try Activation(named: name) } throws: { "\($0)".hasPrefix(message) }
  }

  @Test func activationsOfYourOwn() {
    let cube = Activation(
      name: "cube", range: .interval(lower: -.infinity, upper: .infinity, includesLower: false, includesUpper: false),
      limits: .init(-.infinity, .infinity), tex: "x^3", source: "this test (2024)", value: { $0 * $0 * $0 },
      derivative: { 3 * $0 * $0 })
    #expect(cube.value(2) == 8 && cube.derivative(2) == 12 && cube.kinks.isEmpty)
    #expect(cube != .identity && "\(cube)" == "cube")
  }
}
