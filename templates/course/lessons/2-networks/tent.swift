// The straight pieces of a folded tent, counted exactly.
import Foundation
import Neurons

// region: tent
/// Counts straight pieces on [0, 1] on a grid that holds all corners.
func pieces(of network: Network, parts n: Int) throws -> Int {
  let y = try (0...n).map { try network.output([Double($0) / Double(n)])[0] }
  let slopes = zip(y, y.dropFirst()).map { $1 - $0 }
  return 1 + zip(slopes, slopes.dropFirst()).filter { $0 != $1 }.count
}

print("k  pieces  deep  shallow at least")
for k in 1...6 {
  let tents = try TentMap(compositions: k).network()  // k layers of two
  let hidden = tents.sizes.dropFirst().dropLast().reduce(0, +)
  let count = try pieces(of: tents, parts: 4 << k)
  print(String(format: "%d  %6d  %4d  %16d", k, count, hidden, count - 1))
}
// endregion: tent
