import Foundation
import Testing

/// A CSV file of reference numbers, as the tests' resources hold it.
struct ReferenceTable {
  let header: [String]
  let rows: [[String]]

  init(_ name: String) throws {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: "Reference"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    let cells = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    header = try #require(cells.first)
    rows = Array(cells.dropFirst())
    try #require(rows.allSatisfy { $0.count == header.count })
  }

  /// The last column of the rows whose first has this name.
  func numbers(where name: String) throws -> [Double] {
    try rows.filter { $0[0] == name }.map { try #require(Double($0[$0.count - 1])) }
  }
}
