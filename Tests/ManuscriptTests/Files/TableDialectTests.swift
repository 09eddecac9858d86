import Manuscript
import Testing

struct TableDialectTests {
  private func rows(_ text: String) throws -> [[String]] {
    let bytes = Array(text.utf8)
    return try CommaSeparatedValues(bytes, dialect: TableDialect(of: bytes), file: "d.csv").rows.map(\.cells)
  }

  @Test(arguments: [
    ("a,b\n1,2\n", "commas"), ("a;b\n1,5;2\n", "semicolons"), ("a\tb\n1\t2\n", "tabs"), ("\"a;b\",c\n1,2\n", "commas"),
    ("# x;y\na,b\n", "commas"), ("a\n1\n", "commas"), ("", "commas"),
  ])
  func theSeparatorIsSeen(text: String, separators: String) {
    #expect(TableDialect(of: Array(text.utf8)).separators == separators)
  }

  /// What this program writes is read alike, whatever stands in the cells.
  @Test func whatWeWriteWeRead() throws {
    let cells = [
      ["a;b", "# no comment", " padded ", "say \"no\"", "two\nlines"], ["#", "", "x\ty", "1,5", "类别"],
      ["1", "2", "3", "4", "5"],
    ]
    #expect(try rows(String(decoding: CommaSeparatedValues.bytes(of: cells), as: UTF8.self)) == cells)
  }
}
