import Manuscript
import Testing

@testable import Figures

@Suite struct ValueExpressionTests {
  private func parse(_ text: String) throws(Problem) -> ValueExpression {
    try ValueExpression(Located(text, at: SourceLocation(file: "en.md", line: 7, column: 5)))
  }

  private func message(_ text: String) -> String {
    do throws(Problem) {
      _ = try parse(text)
      return "no problem"
    } catch {
      return error.description
    }
  }

  @Test func everyPartIsFound() throws {
    let value = try parse("xor.neuron( 2,1 ; 0, -1/4 ).3:2")
    #expect(value.subject == .init(text: "xor", offset: 0))
    #expect(value.property == .init(text: "neuron", offset: 4))
    #expect(
      value.arguments
        == .init(
          groups: [
            [.number(2, offset: 12), .number(1, offset: 14)], [.number(0, offset: 18), .number(-0.25, offset: 21)],
          ], offset: 10))
    #expect(value.component == .init(value: 3, offset: 28))
    #expect(value.digits == 2)
  }

  @Test func softmaxHasNoProperty() throws {
    let value = try parse("softmax(1, 2, 3; 0.5).1")
    #expect(value.parameters?.groups.map(\.count) == [3, 1])
    #expect(value.property == nil)
    #expect(value.component?.value == 1)
  }

  @Test func namesMayHaveHyphensAndNumbersMinusSigns() throws {
    #expect(try parse("leaky-relu(0.2).value(−1)").arguments?.groups == [[.number(-1, offset: 22)]])
    #expect(
      try parse("m-2.max-error(f,-2,+2e-1)").arguments?.groups
        == [[.name(.init(text: "f", offset: 14)), .number(-2, offset: 16), .number(0.2, offset: 19)]])
    #expect(try parse("net.parameters").arguments == nil)
  }

  @Test(arguments: [
    ("", 5, "expected the name of a model, found the end"),
    ("And.sum(1)", 5, "expected the name of a model, found “A”"),
    ("and.", 9, "expected a property, found the end"),
    ("and.sum(0,1", 16, "expected “,” or “)”, found the end"),
    ("and.sum(0 1)", 15, "expected “,” or “)”, found “1”"),
    ("and.sum(,1)", 13, "expected a number or a model, found “,”"),
    ("and.sum(0,1;)", 17, "expected a number or a model, found “)”"),
    ("and.sum(0,1).x", 18, "expected the number of a component, found “x”"),
    ("and.margin:", 16, "expected a number of digits, found the end"),
    ("and.margin:two", 16, "expected a number of digits, found “t”"),
    ("and.margin 2", 16, "expected the end, found “2”"),
    ("and.weight(1) + 1", 19, "expected the end, found “+”"),
    ("and.weight(--1)", 17, "expected a number or a model, found “-”"),
    ("与.sum(1)", 5, "expected the name of a model, found “与”"),
    ("a.b(1).9999999999", 21, "expected the number of a component, found “9”"),
  ])
  func theFirstCharacterThatDoesNotFitIsNamed(text: String, column: Int, summary: String) {
    #expect(
      message(text)
        == """
        en.md:7:\(column): error: \(summary) in the value “\(text)”
          try: a value reads like “and.sum(0, 1)” or “and.margin:2”
        """)
  }

  @Test func numbersAndLimitsAreChecked() {
    #expect(message("f.at(1.2.3)") == "en.md:7:10: error: expected a number, found “1.2.3”")
    #expect(message("f.at(1/0)") == "en.md:7:10: error: this fraction is no number")
    #expect(
      message("f.at(1e999)")
        == "en.md:7:10: error: the number “1e999” is too large\n  try: the largest is about 1.8e308")
    #expect(message("f.at(1):16") == "en.md:7:13: error: a value has at most 15 digits after its point")
    let many = [String](repeating: "1", count: 65).joined(separator: ",")
    #expect(
      message("n.output(\(many))")
        == "en.md:7:142: error: limit “arguments in a value” of 64 passed\n  try: use fewer")
    #expect(
      message("f.at(" + String(repeating: " ", count: 400) + "1)")
        == "en.md:7:5: error: limit “characters in a value” of 400 passed\n  try: use fewer")
  }
}
