import Testing

@testable import Manuscript

struct NodeValuesTests {
  private func node(_ text: String) throws -> Node { try Node(yaml: text, named: "f") }

  private func message(_ text: String, _ read: (Node) throws(Problem) -> Void) throws -> String? {
    let node = try node(text)
    do throws(Problem) {
      try read(node)
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("0", 0), ("-0.5", -0.5), ("+2", 2), ("1e-6", 1e-6), ("1E3", 1000), (".5", 0.5), ("5.", 5), ("1e-400", 0),
    ("1.7976931348623157e308", .greatestFiniteMagnitude), ("0.1", 0.1),
  ])
  func numbersAreDecimal(text: String, value: Double) throws {
    #expect(try node(text).double() == value)
  }

  @Test(
    arguments: [
      ("010", "leave out the zeros in front"), ("0x1F", nil), ("1_000", "leave out the “_”"), ("1:30", nil),
      (".inf", nil), (".nan", nil), ("inf", nil), ("nan", nil), ("−2", "write the minus sign as “-”"),
      ("\"1,5\"", nil), ("1e", nil), ("--1", nil), ("\"3\"", "leave out the quotes"), ("one", nil), ("[1]", nil),
      ("{a: 1}", nil), ("~", nil), ("null", nil), (".", nil), ("e5", nil), ("１", nil),
    ] as [(String, String?)])
  func whatReadersTakeDifferentlyIsNoNumber(text: String, hint: String?) throws {
    let message = try #require(try message(text) { node throws(Problem) in _ = try node.double() })
    #expect(message.hasPrefix("f:1:1: error: expected a number, found "))
    #expect(message.contains("\n") == (hint != nil), "\(message)")
    if let hint { #expect(message.hasSuffix("\n  try: " + hint)) }
  }

  @Test func aNumberMayBeTooLarge() throws {
    #expect(
      try message("1e309") { node throws(Problem) in _ = try node.double() } == """
        f:1:1: error: the number “1e309” is too large
          try: the largest is about 1.8e308
        """)
    #expect(
      try message("99999999999999999999") { node throws(Problem) in _ = try node.int() }?
        .hasPrefix("f:1:1: error: the number “99999999999999999999” is too large") == true)
  }

  @Test func wholeNumbersAreWrittenAsSuch() throws {
    #expect(try node("-3").int() == -3)
    #expect(try node("9223372036854775807").int() == .max)
    #expect(try node("-9223372036854775808").int() == .min)
    for text in ["1.0", "1e3", "3.", "x", "\"3\""] {
      #expect(try message(text) { node throws(Problem) in _ = try node.int() } != nil, "\(text)")
    }
  }

  @Test func trueAndFalseAreTheOnlyTruthValues() throws {
    #expect(try node("true").bool() && !node("false").bool())
    for text in ["yes", "on", "1", "True", "\"true\"", "[true]", "~"] {
      #expect(
        try message(text) { node throws(Problem) in _ = try node.bool() }?.hasPrefix(
          "f:1:1: error: expected true or false") == true, "\(text)")
    }
  }

  @Test func textsAreWhatIsWritten() throws {
    #expect(try node("1958").string() == "1958")
    #expect(try node("\"\"").string() == "")
    #expect(try node("'null'").string() == "null")
    for text in ["~", "null", "[a]", "{a: b}"] {
      #expect(try message(text) { node throws(Problem) in _ = try node.string() } != nil, "\(text)")
    }
  }

  @Test func listsAndMappingsSayWhatTheyWanted() throws {
    #expect(
      try message("1") { node throws(Problem) in _ = try node.list() }
        == "f:1:1: error: expected a list, found “1”\n  try: write “[…, …]”")
    #expect(
      try message("[1]") { node throws(Problem) in _ = try node.entries() }
        == "f:1:1: error: expected a mapping, found a list\n  try: write “name: value” lines")
  }
}
