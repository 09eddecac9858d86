import CMarkdown
import Manuscript

/// Formulas of a table that have a bare bar: it begins the next cell, and so there is no formula, whose signs would be
/// printed.
enum DividedFormulas {
  /// The first such formula in the line of a row, by the byte at which it begins.
  static func first(in row: [UInt8]) -> Int? {
    var ends = FormulaEnds(of: row)
    var index = 0
    while index < row.count {
      switch row[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "`"):
        let ticks = row[index...].prefix { $0 == UInt8(ascii: "`") }.count
        index = endOfCode(in: row, from: index + ticks, ticks: ticks) ?? index + ticks
      case UInt8(ascii: "$"):
        guard let span = ends.inline(in: row, from: index) else {
          index += 1
          continue
        }
        if hasBar(row[span.content]) { return index }
        index = span.end
      default: index += 1
      }
    }
    return nil
  }

  private static func endOfCode(in row: [UInt8], from start: Int, ticks: Int) -> Int? {
    var index = start
    while index < row.count {
      let run = row[index...].prefix { $0 == UInt8(ascii: "`") }.count
      if run == ticks { return index + run }
      index += max(run, 1)
    }
    return nil
  }

  private static func hasBar(_ formula: ArraySlice<UInt8>) -> Bool {
    var isEscaped = false
    for byte in formula {
      if byte == UInt8(ascii: "|"), !isEscaped { return true }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return false
  }
}

extension TreeWalk {
  func reportDividedFormula(inRow node: OpaquePointer) {
    let line = Int(cmark_node_get_start_line(node)) - 1
    guard reader.source.ranges.indices.contains(line) else { return }
    guard let byte = DividedFormulas.first(in: Array(reader.source.line(line))) else { return }
    reader.problems.append(
      Problem(
        "a bar divides this formula into two cells of the table",
        at: reader.source.location(line: line, byte: byte),
        hint: "write “\\|” for a bar in a formula, or “\\$” for a sign of money"))
  }
}
