// The straight pieces of a folded tent, counted exactly.
import Foundation
import Neurons

// region: tent
print("k  pieces  deep  shallow at least")
for k in 1...6 {
  let tents = try TentMap(compositions: k).network()  // k layers of two
  let pieces = try tents.linearPieces(from: 0, to: 1).count
  let hidden = tents.sizes.dropFirst().dropLast().reduce(0, +)
  print(String(format: "%d  %6d  %4d  %16d", k, pieces, hidden, pieces - 1))
}
// endregion: tent
