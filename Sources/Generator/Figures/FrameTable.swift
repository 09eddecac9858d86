/// The data of a figure that moves.
enum FrameTable {
  /// The tables of all frames one below the other, each row led by its frame's label; nil when their columns differ.
  ///
  /// Tables are a header row, then rows of as many cells.
  static func joined(_ tables: [[[String]]], labels: [String]) -> [[String]]? {
    guard let header = tables.first?.first, tables.allSatisfy({ $0.first == header }) else { return nil }
    var joined = [["frame"] + header]
    for (table, label) in zip(tables, labels) {
      joined += table.dropFirst().map { [label] + $0 }
    }
    return joined
  }
}
