import Testing

@testable import Manuscript

/// YAML as authors write it, and as nobody should.
struct NodeComposerTests {
  private func messages(_ yaml: String) -> String {
    do throws(Problems) {
      _ = try Node(yaml: yaml, named: "f.yml")
      return ""
    } catch {
      return error.description
    }
  }

  /// The first line of the messages, which holds place and words.
  private func message(_ yaml: String) -> String {
    messages(yaml).split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test func valuesKnowTheirPlaces() throws {
    let root = try Node(yaml: "图: {甲: 1, 乙: [二, \"3\"]}\n# comment\nlast: |\n  text\n", named: "f.yml")
    let figure = try #require(root["图"])
    #expect(figure.location == SourceLocation(file: "f.yml", line: 1, column: 4))
    let list = try #require(figure["乙"])
    #expect(try list.list().map(\.location.column) == [15, 18])
    #expect(try root["last"]?.string() == "text\n")
    #expect(try root.entries().map(\.key.location.line) == [1, 3])
  }

  @Test(arguments: [
    ("a: 1\na: 2\n", "f.yml:2:1: error: the key “a” is here twice"),
    ("a: {b: 1, b: 2}", "f.yml:1:11: error: the key “b” is here twice"),
    ("a: 1\n\"a\": 2\n", "f.yml:2:1: error: the key “a” is here twice"),
    ("a: *b\n", "f.yml:1:4: error: nothing before this is marked “&b”"),
    ("a: &a [*a]\n", "f.yml:1:8: error: nothing before this is marked “&a”"),
    ("<<: {a: 1}", "f.yml:1:1: error: merging with “<<” is not supported"),
    ("[a]: b", "f.yml:1:1: error: expected a name before “:”, found a list"),
    ("? {a: b}\n: c", "f.yml:1:3: error: expected a name before “:”, found a mapping"),
    ("'': b", "f.yml:1:1: error: there is no name before “:”"),
    ("a: !!binary aGVsbG8=", "f.yml:1:4: error: the tag “!!binary” is not supported"),
    ("a: !ruby/object {}", "f.yml:1:4: error: the tag “!ruby/object” is not supported"),
    ("a: 1\n---\nb: 2\n", "f.yml:2:1: error: a second document begins here"),
    ("a: [1, 2", "f.yml:1:9: error: this is not YAML: did not find expected ',' or ']'"),
    ("a: b: c", "f.yml:1:5: error: this is not YAML: mapping values are not allowed in this context"),
    ("a:\n\t- b", "f.yml:2:1: error: this is not YAML"),
    ("a: @b", "f.yml:1:4: error: this is not YAML: found character that cannot start any token"),
    ("a: \"b", "f.yml:1:6: error: this is not YAML"),
    ("a: \"\\q\"", "f.yml:1:5: error: this is not YAML: found unknown escape character"),
    ("a: *", "f.yml:1:5: error: this is not YAML"),
    ("%YAML 9.9\n---\na: b", "f.yml:1:1: error: this is not YAML"),
    ("%", "f.yml:1:2: error: this is not YAML"),
  ])
  func whatIsWrongHasAPlaceAndAReason(yaml: String, message: String) {
    #expect(self.message(yaml).hasPrefix(message), "\(messages(yaml))")
  }

  @Test func theOtherProblemsAreFoundToo() {
    #expect(
      messages("a: 1\na: 2\nb: !!binary x\n<<: *c\n").split(separator: "\n").count(where: { $0.contains("error:") })
        == 4)
  }

  @Test func aliasesStandForWhatTheyMark() throws {
    let root = try Node(yaml: "a: &x [1, 2]\nb: *x\n", named: "f.yml")
    #expect(try root["b"]?.list().map { try $0.int() } == [1, 2])
    #expect(root["b"]?.location == SourceLocation(file: "f.yml", line: 2, column: 4))
  }

  /// A billion laughs: each line stands for ten of the one before.
  @Test func aliasesCountAsAllTheyStandFor() {
    var yaml = "a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n"
    for level in 1..<10 {
      let inner = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",")
      yaml += "a\(level): &a\(level) [\(inner)]\n"
    }
    #expect(messages(yaml).contains("limit “values in a file” of 100000 passed"))
  }

  @Test func depthHasALimitHoweverItIsWritten() {
    let flow = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
    #expect(message(flow) == "f.yml:1:65: error: limit “depth” of 64 passed")
    #expect(messages(String(repeating: "[", count: 100_000)).contains("limit “depth” of 64 passed"))
    #expect(messages(String(repeating: "- ", count: 100_000) + "a").contains("limit “depth” of 64 passed"))
    #expect(messages(String(repeating: "{a: ", count: 100_000)).contains("limit “depth” of 64 passed"))
    #expect(messages(String(repeating: "? ", count: 100_000)).contains("limit “depth” of 64 passed"))
    // By aliases: each is as deep as what it stands for, and one more.
    var yaml = "a0: &a0 [1]\n"
    for level in 1..<70 { yaml += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    #expect(messages(yaml).contains("limit “depth” of 64 passed"))
    #expect(messages(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)) == "")
  }

  @Test func sizeAndNumberHaveLimits() {
    #expect(
      message("a: " + String(repeating: "x", count: 1 << 20))
        == "f.yml:1:1: error: limit “bytes of YAML” of 1048576 passed")
    let many = "[" + String(repeating: "1,", count: 100_001) + "]"
    #expect(message(many).hasSuffix("error: limit “values in a file” of 100000 passed"))
  }

  @Test func anEmptyTextIsNothing() {
    #expect(messages("") == "f.yml: error: there is no value\n  try: write one after “=”")
    #expect(messages("# only a comment") == "f.yml: error: there is no value\n  try: write one after “=”")
  }

  @Test func tagsThatSayWhatAValueIsAnywayAreFine() throws {
    let root = try Node(yaml: "a: !!str 1\nb: !!seq [1]\nc: !!map {d: 1}\ne: ! 2\n", named: "f.yml")
    #expect(root["a"]?.content == .scalar("1", isQuoted: true))
    #expect(root["e"]?.content == .scalar("2", isQuoted: true))
  }
}
