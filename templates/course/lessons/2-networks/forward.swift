// A forward pass, a backward pass and one step of gradient descent through a 2-3-2 network.
import Foundation
import Neurons

// region: network
let x = [1.0, 2.0]  // the input
let t = [1.0, 0.0]  // the target
let network = try Network(layers: [
  Layer(
    weights: [[0.1, 0.2], [-0.3, 0.4], [0.5, -0.6]],  // row j: into neuron j
    biases: [0.1, -0.2, 0.3], activation: .sigmoid),
  Layer(
    weights: [[0.7, -0.8, 0.9], [-0.4, 0.5, 0.6]],
    biases: [-0.1, 0.2], activation: .sigmoid),
])
// endregion: network

func show(_ name: String, _ values: [Double]) {
  print(name.padding(toLength: 7, withPad: " ", startingAt: 0), terminator: "")
  print(values.map { String(format: "%11.6f", $0) }.joined())
}

// region: forward
func cost(_ a: [Double]) -> Double {
  zip(a, t).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / 2
}

let pass = try network.forward(x)
for (l, (z, a)) in zip(pass.netInputs, pass.activations).enumerated() {
  show("z\(l + 2)", z)
  show("a\(l + 2)", a)
}
show("cost", [cost(pass.output)])
// endregion: forward

// region: backward
let slope = Activation.sigmoid.derivative
let (z2, z3) = (pass.netInputs[0], pass.netInputs[1])
let last = network.layers[1].weights
let d3 = (0..<2).map { j in (pass.output[j] - t[j]) * slope(z3[j]) }
let d2 = (0..<3).map { k in
  (last[0, k] * d3[0] + last[1, k] * d3[1]) * slope(z2[k])
}
show("delta3", d3)
show("delta2", d2)
for d in d3 { show("dC/dW3", pass.activations[0].map { d * $0 }) }
for d in d2 { show("dC/dW2", x.map { d * $0 }) }
// endregion: backward

// region: step
let eta = 0.5
func step(_ layer: Layer, _ delta: [Double], _ a: [Double]) throws -> Layer {
  try Layer(
    weights: Matrix(rows: delta.count, columns: a.count) { j, k in
      layer.weights[j, k] - eta * delta[j] * a[k]
    },
    biases: zip(layer.biases, delta).map { $0 - eta * $1 },
    activation: layer.activation)
}

let better = try Network(layers: [
  step(network.layers[0], d2, x),
  step(network.layers[1], d3, pass.activations[0]),
])
let output = try better.output(x)
show("new a3", output)
show("cost", [cost(output)])
// endregion: step
