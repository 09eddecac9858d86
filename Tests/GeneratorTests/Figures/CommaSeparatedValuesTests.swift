import Testing

@testable import Generator

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
}
