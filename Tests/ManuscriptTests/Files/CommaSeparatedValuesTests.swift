import Manuscript
import Testing

struct CommaSeparatedValuesTests {
  private func text(_ table: [[String]]) -> String {
    String(decoding: CommaSeparatedValues.bytes(of: table), as: UTF8.self)
  }

  @Test func linesEndInCarriageReturnAndLineFeed() {
    #expect(text([["x", "y"], ["-1", "0.5"]]) == "x,y\r\n-1,0.5\r\n")
  }

  @Test func cellsThatNeedQuotesHaveThem() {
    #expect(text([["a,b", "say \"no\"", "two\nlines", "类别"]]) == "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",类别\r\n")
  }

  @Test func anEmptyCellAloneIsNotAnEmptyLine() {
    #expect(text([["x"], [""], ["1"]]) == "x\r\n\"\"\r\n1\r\n")
    #expect(text([["", ""]]) == ",\r\n")
  }

  @Test func nothingIsNothing() {
    #expect(text([]) == "")
  }

  private func table(_ text: String) throws -> CommaSeparatedValues {
    try CommaSeparatedValues(Array(text.utf8), file: "d.csv")
  }

  @Test func whatIsWrittenIsRead() throws {
    let cells = [["a,b", "say \"no\"", "two\r\nlines"], ["", "类别", "\"\""], ["1", "", ""]]
    #expect(try table(text(cells)).rows.map(\.cells) == cells)
    #expect(try table(text([["x"], [""]])).rows.map(\.cells) == [["x"], [""]])
  }

  @Test func linesEndInAnyWay() throws {
    let rows = [["a", "b"], ["1", " 2\" "]]
    for end in ["\r\n", "\n", "\r", "\n\n\r\n"] {
      #expect(try table("\u{feff}a,b\(end)1, 2\" \(end)").rows.map(\.cells) == rows)
      #expect(try table("a,b\(end)1, 2\" ").rows.map(\.cells) == rows)
    }
  }

  @Test func cellsKnowTheirPlaces() throws {
    let table = try table("\"a\n行\",\"b\",c\n\n行,2\n")
    let places = table.rows.map { row in (0...3).map { table.location(of: $0, in: row).description } }
    #expect(places[0] == ["d.csv:1:1", "d.csv:2:4", "d.csv:2:8", "d.csv:1:1"])
    #expect(Array(places[1].prefix(2)) == ["d.csv:4:1", "d.csv:4:3"])
  }

  @Test(arguments: [
    ("a\n1,\"b\n", "d.csv:2:3: error: a quoted cell has no closing quote"),
    ("\"b\"\"", "d.csv:1:1: error: a quoted cell has no closing quote"),
    ("\"", "d.csv:1:1: error: a quoted cell has no closing quote"),
    ("\"a\"b,c", "d.csv:1:1: error: a quoted cell goes on after its closing quote"),
  ])
  func quotesThatDoNotMatch(text: String, message: String) {
    let problem = #expect(throws: Problem.self) { try table(text) }
    #expect(problem?.description.hasPrefix(message) == true && problem?.hint != nil)
  }
}
