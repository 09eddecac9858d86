// How many Boolean functions one neuron can compute.
import Neurons

// region: count
for inputs in 2...4 {
  let rows = 1 << inputs  // of a truth table
  let tables = 1 << rows  // that there are
  let separable = try (0..<tables).count { code in
    let table = (0..<rows).map { (code >> $0) & 1 }
    return try Separability.decide(table).isSeparable
  }
  print(inputs, "inputs:", separable, "of", tables)
}
// endregion: count
