import Foundation
import Testing

/// Courses that nobody would write but by malice or by a slip of a tool: a message or a site, never a crash.
struct HostileCourseTests {
  static let text = "lessons/1-neuron/en.md"
  static let figures1 = "lessons/1-neuron/figures.yml"
  static let figures2 = "lessons/2-curves/figures.yml"
  static let data = "lessons/2-curves/loss.csv"
  static let function = "x^3 + x^2 - x - 1"

  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  /// A file changed, a text in it to which a message must point, and how the message begins.
  struct Fault: Sendable {
    var file: String
    /// Replaced; where it is empty, `new` is added at the end.
    var old = ""
    var new: String
    /// Where the message points; the file that is changed if it is empty.
    var at: String
    var message = ""
  }

  static let faults: [Fault] = [
    Fault(
      file: figures1, new: "  x: " + times(10_000, "["), at: "", message: "31:68: error: limit “depth” of 64 passed"),
    Fault(file: figures1, new: "x: &x [*x]\n", at: "*x", message: "nothing before this is marked “&x”"),
    Fault(file: figures1, old: "# Models", new: "models: {}\n# Models", at: "models:\n", message: "the key “models”"),
    Fault(file: figures1, new: "<<: {a: b}\n", at: "<<", message: "merging with “<<” is not supported"),
    Fault(file: figures1, new: "---\nmodels: {}\n", at: "---", message: "a second document begins here"),
    Fault(
      file: text, new: "\n" + times(100_000, ">") + " x\n", at: "",
      message: "31:61: error: limit of 60 lists, quotes and marks"),
    Fault(
      file: text, new: "\n[a](java&#115;cript:alert(1))\n", at: "[a]", message: "a link with the scheme “javascript:”"),
    Fault(
      file: text, new: "\n[a](<java\tscript:alert(1)>)\n", at: "[a]", message: "a link with the scheme “javascript:”"),
    Fault(file: text, new: "\n[a](data:text/html,x)\n", at: "[a]", message: "a link with the scheme “data:”"),
    Fault(file: text, new: "\n![a](../2-curves/a.png)\n", at: "![a]", message: "the path “../2-curves/a.png” has “..”"),
    Fault(file: text, new: "\n![a](%2e%2e/a.png)\n", at: "![a]", message: "the path “../a.png” has “..”"),
    Fault(file: text, new: "\n![a](/etc/passwd)\n", at: "![a]", message: "the image “/etc/passwd” is not a file"),
    Fault(
      file: text, new: "\n```python include=../../course.yml region=a\n```\n", at: "```",
      message: "the path “../../course.yml” has “..”"),
    Fault(file: text, new: "\n$\\def\\a{\\a\\a}\\a$\n", at: "\\def", message: "the formula cannot be set: Too many"),
    Fault(file: text, new: "\n$\\href{javascript:a()}{x}$\n", at: "\\href", message: "the formula cannot be set"),
    Fault(
      file: text, new: "\n$" + times(5_000, "{") + "x" + times(5_000, "}") + "$\n", at: "{{{",
      message: "the formula cannot be set"),
    Fault(file: text, new: "\n$$\nx\n", at: "$$\nx", message: "the formula is not closed"),
    Fault(file: text, new: "\n:::exercise\nopen\n", at: ":::exercise\nopen", message: "the exercise is not closed"),
    Fault(
      file: text, new: "\n```swift\n" + times(50_000, "let x = (((\n") + "```\n", at: "```", message: "limit of 100000"),
    Fault(
      file: text, new: "\n{value}`and.sum(" + times(50_000, "(") + "`\n", at: "and.sum((",
      message: "limit “characters in a value” of 400 passed"),
    Fault(file: figures2, old: function, new: times(50_000, "(") + "x" + times(50_000, ")"), at: "((("),
    Fault(file: figures2, old: function, new: times(50_000, "-") + "x", at: "---"),
    Fault(file: figures2, old: function, new: times(50_000, "x^") + "x", at: "x^x"),
    Fault(file: figures2, old: function, new: "system(1)", at: "system"),
    Fault(file: figures2, old: function, new: "sqrt(-1)", at: ""),
    Fault(file: figures2, old: function, new: "1/0", at: ""),
    Fault(
      file: figures2, old: "pieces: 8", new: "pieces: 100000000", at: "100000000", message: "expected a whole number"),
    Fault(file: figures2, old: "pieces: 8", new: "pieces: -1", at: "-1, domain", message: "expected a whole number"),
    Fault(
      file: figures2, old: "pieces: 8", new: "pieces: 99999999999999999999", at: "9999", message: "the number “9999"),
    Fault(file: figures2, old: "[-2, 2]", new: "[-1e308, 1e308]", at: "[-1e308", message: "the interval"),
    Fault(file: figures2, old: "[-2, 2]", new: "[2, -2]", at: "[2, -2]", message: "expected two numbers [from, to]"),
    Fault(file: figures2, old: "[-2, 2]", new: "[1, .nan]", at: ".nan", message: "expected a number, found “.nan”"),
    Fault(file: figures2, old: "scores: [1, 2, 3]", new: "scores: []", at: "[]", message: "expected a list of numbers"),
    Fault(file: figures2, old: "scores: [1, 2, 3]", new: "scores: [" + times(5_000, "1, ") + "1]", at: "[1, 1"),
    Fault(file: figures2, old: "temperatures: [0.5, 1, 2]", new: "temperatures: [0]", at: ""),
    Fault(file: figures2, old: "temperatures: [0.5, 1, 2]", new: "temperatures: [-1]", at: ""),
    Fault(file: figures1, old: "[0.5, 0.5]", new: "[" + times(9_000, "1, ") + "1]", at: "[1, 1"),
    Fault(file: figures1, old: "[0.5, 0.5]", new: "[0.5, \"0.5\"]", at: "\"0.5\"", message: "expected a number"),
    Fault(file: figures1, old: "en: AND}", new: "en: " + times(5_000, "A") + "}", at: "AAA", message: "the title"),
    Fault(
      file: figures1, old: "en: AND}", new: "en: 😀}", at: "😀", message: "in the figure “and-boundary” (en) the figure"),
    Fault(file: figures1, old: "en: AND}", new: "en: \"$\\\\frac{1$\"}", at: "\"$", message: "the title"),
    Fault(file: "course.yml", old: "[zh, en]", new: "[]", at: "[]", message: "a course has at least one language"),
    Fault(file: "course.yml", old: "[zh, en]", new: "[../../zh, en]", at: "../../zh", message: "expected the tag of"),
    Fault(file: data, old: "10,0.52", new: "10,\"0.52", at: ""),
    Fault(file: data, old: "10,0.52", new: "10", at: ""), Fault(file: data, old: "10,0.52", new: "10,half", at: ""),
  ]

  @Test(arguments: faults.indices)
  func isAProblemAtItsPlace(index: Int) throws {
    let fault = Self.faults[index]
    let course = try CourseWithSite()
    if fault.old.isEmpty {
      try course.append(fault.new, to: fault.file)
    } else {
      try course.replace(fault.old, with: fault.new, in: fault.file)
    }
    let place = try fault.at.isEmpty ? fault.file + ":" : course.place(of: fault.at, in: fault.file) + ": error: "
    try course.expectProblem(place + fault.message)
  }

  /// What a course may hold however strange it is.
  static let harmless: [(file: String, added: String)] = [
    (text, "\n<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> <b>\n"),
    (text, "\n" + times(20_000, "*a **b ") + "\n"), (text, "\n" + times(50_000, "[") + "\n"),
    (text, "\n" + times(20_000, "[a](") + "\n"), (text, "\n" + times(300, "[^a] ") + "\n\n[^a]: x\n"),
    (text, "\nZ\u{301}\u{302}\u{303} \u{202E}abc\u{202C} 👩‍👩‍👧\n"),
    (figures1, "  # " + times(100_000, "comment ") + "\n"),
  ]

  @Test(arguments: harmless.indices)
  func whatIsStrangeButHarmlessBuilds(index: Int) throws {
    let (file, added) = Self.harmless[index]
    let course = try CourseWithSite()
    try course.append(added, to: file)
    try course.expectBuilds()
    let page = try course.folder.text("site/en/neuron.html")
    #expect(!page.contains("<script>alert") && !page.contains("<img src=x"))
  }

  /// Values doubled by aliases ten times over: small on the disk, without end in memory.
  @Test func aliasesThatStandForBillionsAreALimit() throws {
    let course = try CourseWithSite()
    var yaml = "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
    for level in 1..<10 {
      let inner = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(inner)]\n"
    }
    try course.folder.write(yaml, to: "course/glossary.yml")
    try course.expectProblem("glossary.yml:5:")
  }

  @Test func noMoreThanAThousandProblemsAreListed() throws {
    let course = try CourseWithSite()
    try course.append("\n" + (1...3_000).map { "[](#nowhere-\($0))\n\n" }.joined(), to: Self.text)
    let outcome = try Program.run("build", "course", "-o", "site", "--quiet", in: course.folder)
    #expect(outcome.errors.split(separator: "\n").count(where: { $0.contains(": error: ") }) <= 1_000)
    #expect(outcome.errors.contains("error: limit “problems” of 1000 passed"))
    try course.expectOldSite()
  }
}
