import Testing

@testable import Manuscript

struct CausesTests {
  private func place(_ file: String, _ line: Int) -> Manuscript.SourceLocation {
    Manuscript.SourceLocation(file: file, line: line, column: 1)
  }

  @Test func aNameSpeltWrongIsToldAtItsFirstUse() {
    let problems = Problems([
      .unknown("figure", "curv", known: ["curve"], at: place("en.md", 3)),
      .unknown("figure, section or equation", "curv", known: ["curve"], at: place("en.md", 9)),
      .unknown("figure", "curv", known: ["curve"], at: place("zh.md", 3)),
      Problem("no lesson shows the figure “curve”", at: place("figures.yml", 1), matter: .unused("curve")),
    ])
    #expect(
      problems.causes.description
        == "en.md:3:1: error: no figure named “curv”\n  try: did you mean “curve”?\n  also: en.md:9:1, zh.md:3:1")
  }

  @Test func optionsOfOneNameAreEachTheirOwnMistake() {
    let problems = Problems([
      .unknown("option", "modle", known: ["model"], at: place("a.yml", 3)),
      .unknown("option", "modle", known: ["model"], at: place("a.yml", 9)),
    ])
    #expect(problems.causes.list.count == 2)
  }

  @Test func whatFollowsFromAnotherProblemIsNotTold() {
    var problems = Problems([
      Problem("wrong", at: place("a.yml", 1)), .consequence("has a problem", at: place("a.yml", 2)),
      .unknown("term", "neuron", known: [], at: place("en.md", 1)),
    ])
    problems.unread.names = ["neuron"]
    #expect(problems.causes.list.map(\.summary) == ["wrong"])
  }

  @Test func nothingIsSwallowedAsAWhole() {
    let problems = Problems([.consequence("has a problem", at: place("a.yml", 2))])
    #expect(problems.causes.list.count == 1)
  }

  @Test func aModelThatFitsNowhereIsToldAtItsDefinition() {
    let definition = place("a.yml", 2)
    let problems = Problems(
      (5..<12).map { Problem("“net” has 2 inputs", at: place("a.yml", $0), matter: .misfit("net", at: definition)) })
    #expect(
      problems.causes.description
        == "a.yml:2:1: error: the model “net” does not fit where it is used: “net” has 2 inputs\n  try: check the shape "
        + "of its weights\n  also: a.yml:5:1, a.yml:6:1, a.yml:7:1 and 4 more places")
  }

  @Test func theKeysOfAFileThatCannotBeReadAreKnownByTheirColons() {
    var unread = UnreadNames()
    unread.add(keysOf: "figures:\n  a-curve:\n    kind: [plot\n  b: {c: 1, d: 2}\n- id: e\n  f\n")
    #expect(unread.names.isSuperset(of: ["a-curve", "b", "c", "d", "e", "f"]))
    unread.add(anchorsOf: "## A {#s-one}\n$$x$$ {#eq-two}\n")
    #expect(unread.names.isSuperset(of: ["s-one", "eq-two"]))
  }
}
