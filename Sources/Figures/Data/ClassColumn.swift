import Manuscript

/// A column of a table that says of which class each row is: by numbers, or by names in the order of their first rows.
struct ClassColumn {
  /// The classes in order.
  let names: [String]
  private let classes: [Int?]

  /// More classes than these are no classes.
  static let mostClasses = 20

  init(_ name: Located<String>, of table: DataTable) throws(Problem) {
    let column = try table.column(name)
    let found = table.categories(column)
    guard found.count <= Self.mostClasses else {
      throw Problem(
        "limit of \(Self.mostClasses) classes passed, the column \(Message.quote(name.value)) has \(found.count)",
        at: name.location, hint: "name a column with few different words")
    }
    let numbers = found.compactMap { Int($0) }
    // 0 and 1 are what they say, even where only one of them is there.
    let isBinary = numbers.count == found.count && numbers.allSatisfy { $0 == 0 || $0 == 1 }
    names = isBinary ? ["0", "1"] : numbers.count == found.count ? numbers.sorted().map(String.init) : found
    let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    classes = table.texts(column).map { text in places[text] ?? Int(text).flatMap { places["\($0)"] } }
  }

  func isGap(_ row: Int) -> Bool { classes[row] == nil }

  /// The class of a row, counted from 0; nil for a gap.
  func place(_ row: Int) -> Int? { classes[row] }

  /// What a network should answer for a row: 0 or 1 with one output, else 1 at the place of its class.
  func targets(_ row: Int, outputs: Int) -> [Double] {
    guard let place = classes[row] else { return [] }
    if outputs == 1, names.count <= 2 { return [Double(place)] }
    return names.indices.map { $0 == place ? 1 : 0 }
  }
}
