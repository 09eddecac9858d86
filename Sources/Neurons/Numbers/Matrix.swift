/// A rectangle of numbers, stored row after row in one contiguous array.
///
/// Rows and columns count from 0. An index outside the matrix is a programmer's mistake and stops the program, as with arrays.
public struct Matrix: Hashable, Sendable {
  public let rows: Int
  public let columns: Int
  /// The entries, row after row: `rows * columns` of them.
  public internal(set) var entries: [Double]

  /// A matrix with an entry for each row and column.
  public init(rows: Int, columns: Int, entry: (_ row: Int, _ column: Int) -> Double) {
    self.rows = max(rows, 0)
    self.columns = max(columns, 0)
    entries = []
    entries.reserveCapacity(self.rows * self.columns)
    for row in 0..<self.rows {
      for column in 0..<self.columns { entries.append(entry(row, column)) }
    }
  }

  /// A matrix of equal entries.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    self.init(rows: rows, columns: columns) { _, _ in value }
  }

  /// The matrix with these rows; nil when they differ in length.
  public init?(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    guard rows.allSatisfy({ $0.count == columns }) else { return nil }
    self.rows = rows.count
    self.columns = columns
    entries = rows.flatMap { $0 }
  }

  public subscript(row: Int, column: Int) -> Double {
    get {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns, "(\(row), \(column)) is outside \(shape)")
      return entries[row * columns + column]
    }
    set {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns, "(\(row), \(column)) is outside \(shape)")
      entries[row * columns + column] = newValue
    }
  }

  /// One row as an array.
  public func row(_ index: Int) -> [Double] { Array(entries[index * columns..<(index + 1) * columns]) }

  /// The entries as an array of rows.
  public var nested: [[Double]] { (0..<rows).map(row) }

  /// The shape as it is written in messages: `3×2`.
  public var shape: String { "\(rows)×\(columns)" }
}
