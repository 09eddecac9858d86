// The common activation functions as the library has them.
import Foundation
import Neurons

func column(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

func name(_ activation: Activation) -> String {
  activation.name.padding(toLength: 10, withPad: " ", startingAt: 0)
}

// region: table
let functions: [Activation] = [
  .step, .sigmoid, .tanh, .relu, .leakyReLU, .elu, .gelu, .silu, .softplus,
]
print("function        f(-2)       f(1)      f'(1)   f(-1000)")
for f in functions {
  let far = f.value(-1000) + 0  // turns -0.0 into 0.0
  let numbers = [f.value(-2), f.value(1), f.derivative(1), far]
  let texts = numbers.map { String(format: "%10.6f", $0) }
  print(name(f), texts.joined(separator: " "))
}
// endregion: table

// region: edges
print()
print("function     f(-inf)  f(+inf)   f(nan)")
for f in functions {
  let left = column("\(f.value(-.infinity) + 0)", 9)
  let right = column("\(f.value(.infinity))", 8)
  let neither = column(f.value(.nan).isNaN ? "nan" : "a number", 8)
  print(name(f), left, right, neither)
}
// endregion: edges
