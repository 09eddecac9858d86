// The least-squares line through six points: a neuron without a step.
import Foundation

// region: fit
let xs = [0.0, 1, 2, 3, 4, 5]
let ys = [1.1, 1.9, 3.2, 3.8, 5.1, 5.9]

func sum(_ values: [Double]) -> Double { values.reduce(0, +) }

let meanX = sum(xs) / Double(xs.count)
let meanY = sum(ys) / Double(ys.count)
let products = zip(xs, ys).map { ($0 - meanX) * ($1 - meanY) }
let w = sum(products) / sum(xs.map { ($0 - meanX) * ($0 - meanX) })
let b = meanY - w * meanX
let errors = zip(xs, ys).map { w * $0 + b - $1 }

print(String(format: "w = %.6f", w))
print(String(format: "b = %.6f", b))
let squared = sum(errors.map { $0 * $0 })
print(String(format: "sum of squared errors = %.6f", squared))
// endregion: fit
