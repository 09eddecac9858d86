import Testing

@testable import Assembler

/// What an author reads when something is wrong: whole messages.
@Suite struct ProblemTests {
  /// The problems of an English text of the first lesson; its first line is line 5 of the file.
  private func problems(_ text: String, figures: String = "figures: {}\n") throws -> [String] {
    try SampleCourse(en: text, figures: figures).messages()
  }

  private func expect(
    _ text: String, figures: String = "figures: {}\n", gives expected: [String],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let found = try problems(text, figures: figures)
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  private static let curve = """
    figures:
      curve:
        kind: activation
        title: {zh: 曲线, en: Curve}
        caption: {zh: 曲线。, en: The curve.}
    """

  @Test func namesThatAreNotThere() throws {
    try expect(
      "字 [](#s-fra) and [](term:perceptrn), see [@rosenblat1958].\n\n![](figure:curv)\n", figures: Self.curve,
      gives: [
        "lessons/1-one/en.md:5:3: error: no figure, section or equation named “s-fra”\n  try: did you mean “s-far”?",
        "lessons/1-one/en.md:5:18: error: no term named “perceptrn”\n  try: did you mean “perceptron”?",
        "lessons/1-one/en.md:5:44: error: no reference named “rosenblat1958”\n  try: did you mean “rosenblatt1958”?",
        "lessons/1-one/en.md:7:1: error: no figure named “curv”\n  try: did you mean “curve”?",
        "lessons/1-one/figures.yml:2:3: error: no lesson shows the figure “curve”\n"
          + "  try: write “![](figure:curve)”, or “spare: true” to have it in the gallery alone",
      ])
  }

  @Test func controlCharactersByEscape() throws {
    try expect(
      "A bell &#7; here.\n",
      gives: [
        "lessons/1-one/en.md:5:1: error: the character U+0007 is not allowed\n  try: remove it; an escape stands for it"
      ])
  }

  @Test func formulas() throws {
    try expect(
      "A sum $x + \\alfa$ here.\n\n$$\nx +\n\\frac{1\n$$\n",
      gives: [
        "lessons/1-one/en.md:5:12: error: the formula cannot be set: Undefined control sequence: \\alfa\n"
          + "  try: the formula is “x + \\alfa”",
        "lessons/1-one/en.md:9:8: error: the formula cannot be set: Unexpected end of input in a macro argument, expected '}'\n"
          + "  try: the formula is “ x + \\frac{1 ”",
      ])
    try expect(
      "$$ x\n\nEnd.",
      gives: [
        "lessons/1-one/en.md:5:1: error: the formula is not closed\n  try: end it with $$, or write \\$\\$ for two signs"
      ])
    try expect(
      #"$\href{javascript:alert(1)}{x}$"#,
      gives: [
        "lessons/1-one/en.md:5:2: error: the formula cannot be set: \\href is not allowed\n"
          + "  try: the formula is “\\href{javascript:alert(1)}{x}”"
      ])
  }

  @Test func valuesAndRoles() throws {
    try expect(
      "It is {value}`or.margin` and {vlaue}`and.margin`.",
      gives: [
        "lessons/1-one/en.md:5:15: error: no model named “or.margin”",
        "lessons/1-one/en.md:5:30: error: no role named “vlaue”\n  try: did you mean “value”?",
      ])
  }

  @Test func code() throws {
    let messages = try problems(
      "```pyhton\nx\n```\n\n```python include=missing.py\n```\n\n```python regoin=a\nx\n```\n")
    #expect(messages.count == 3)
    #expect(
      messages[0].hasPrefix(
        "lessons/1-one/en.md:5:1: error: no code language named “pyhton”\n  try: did you mean “python”?"))
    #expect(messages[1] == "lessons/1-one/en.md:9:1: error: there is no file “missing.py” in “lessons/1-one”")
    #expect(messages[2] == "lessons/1-one/en.md:12:1: error: unknown key “regoin”\n  try: did you mean “region”?")
  }

  @Test func regions() throws {
    var course = SampleCourse(en: "```python include=a.py region=gaet\n```\n")
    course.files["lessons/1-one/a.py"] = "# region gate\nx = 1\n# endregion\n"
    #expect(
      try course.messages() == [
        "lessons/1-one/en.md:5:1: error: no region named “gaet”\n  try: did you mean “gate”?"
      ])
  }

  @Test func headingsAndAnchors() throws {
    try expect(
      "# Title\n\n## A {#s-a}\n\n## B {#s-a}\n\n#### C\n\n## \n\nText {#s-t}\n\n## D {#s-far}\n",
      gives: [
        "lessons/1-one/en.md:5:1: error: a heading of the first level\n"
          + "  try: the title in the front matter is the page's first heading; begin sections with “##”",
        "lessons/1-one/en.md:9:8: error: the anchor “s-a” is already at line 7",
        "lessons/1-one/en.md:11:1: error: a heading of level 4 below one of level 2\n  try: leave out no level",
        "lessons/1-one/en.md:13:1: error: a heading without text",
        "lessons/1-one/en.md:15:8: error: the anchor “s-t” belongs to nothing\n"
          + "  try: put it at the end of a heading, or after the closing $$ of a formula",
        "lessons/2-two/en.md:5:1: error: the anchor “s-far” is already at lessons/1-one/en.md:17\n"
          + "  try: choose another name",
      ])
  }

  @Test func figuresInTheirPlaces() throws {
    try expect(
      "See ![](figure:curve) here.\n\n![](figure:curve)\n", figures: Self.curve,
      gives: [
        "lessons/1-one/en.md:5:5: error: the figure “curve” does not stand alone in its paragraph\n"
          + "  try: put it between two empty lines",
        "lessons/1-one/en.md:7:1: error: the figure “curve” is already at lessons/1-one/en.md:5\n"
          + "  try: refer to it with “[](#curve)”",
      ])
  }

  @Test func images() throws {
    try expect(
      "![](a.png) ![x](http://example.org/a.png) ![x](../../secret.png) ![x](a.exe)\n",
      gives: [
        "lessons/1-one/en.md:5:1: error: an image without a text that stands for it\n"
          + "  try: write “![what it shows](a.png)”",
        "lessons/1-one/en.md:5:1: error: there is no file “a.png” in “lessons/1-one”",
        "lessons/1-one/en.md:5:12: error: the image “http://example.org/a.png” is not a file of the lesson\n"
          + "  try: put a copy into the lesson's folder: the site makes no request to others",
        "lessons/1-one/en.md:5:43: error: the path “../../secret.png” has “..”\n"
          + "  try: name a file below the folder, with “/” between the parts",
        "lessons/1-one/en.md:5:66: error: “a.exe” is no image that browsers show\n"
          + "  try: known are avif, gif, jpeg, jpg, png, svg, webp",
      ])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "&#106;avascript:alert(1)", "java&Tab;script:alert(1)",
    "&#x01;javascript:alert(1)", "java&NewLine;script&colon;alert(1)", "java&#x200B;script:alert(1)",
    "vbscript:x", "data:text/html,x", "file:///etc/passwd",
  ])
  func schemes(_ address: String) throws {
    let messages = try problems("[text](\(address))\n")
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("lessons/1-one/en.md:5:1: error: a link with the scheme “") == true)
  }

  @Test func links() throws {
    try expect(
      "[a](tow.html) [b](two.html#s-fra) [c](/etc/passwd) [d](//example.org) [e]() [](two.html)\n",
      gives: [
        "lessons/1-one/en.md:5:1: error: no page named “tow.html”\n  try: did you mean “two.html”?",
        "lessons/1-one/en.md:5:15: error: no anchor named “s-fra”\n  try: did you mean “s-far”?",
        "lessons/1-one/en.md:5:35: error: the link “/etc/passwd” is neither relative nor a whole address\n"
          + "  try: write “https://…”, or a path from this page",
        "lessons/1-one/en.md:5:52: error: the link “//example.org” is neither relative nor a whole address\n"
          + "  try: write “https://…”, or a path from this page",
        "lessons/1-one/en.md:5:71: error: a link to nothing",
        "lessons/1-one/en.md:5:77: error: a link without text",
      ])
  }

  @Test func exercises() throws {
    try expect(
      ":::exercice\n\n:::\n\n:::answer\n\n:::exercise\nText.\n",
      gives: [
        "lessons/1-one/en.md:5:1: error: no block named “exercice”\n  try: did you mean “exercise”?",
        "lessons/1-one/en.md:7:1: error: “:::” closes nothing\n  try: remove it",
        "lessons/1-one/en.md:9:1: error: an answer without an exercise\n  try: begin it with “:::exercise”",
        "lessons/1-one/en.md:11:1: error: the exercise is not closed\n  try: end it with a line “:::”",
      ])
  }

  @Test func notesAndFootnotes() throws {
    try expect(
      "> [!NOET]\n> Text.\n\nA word[^missing].\n",
      gives: [
        "lessons/1-one/en.md:5:1: error: no note named “NOET”\n  try: did you mean “NOTE”?",
        "lessons/1-one/en.md:8:7: error: no footnote named “missing”\n  try: define it with a line “[^missing]: …”",
      ])
  }

  /// A bare bar ends the cell, and the signs around it would be printed.
  @Test func formulasThatABarDivides() throws {
    try expect(
      "| a | b |\n|---|---|\n| $|x|$ | 2 |\n| `$|$` | $\\|x\\|$ |\n| $5 | $6 |\n",
      gives: [
        "lessons/1-one/en.md:7:3: error: a bar divides this formula into two cells of the table\n"
          + "  try: write “\\|” for a bar in a formula, or “\\$” for a sign of money"
      ])
  }

  @Test func captions() throws {
    let figures = Self.curve.replacing("The curve.", with: "The $\\alfa$.")
    #expect(
      try problems("![](figure:curve)\n", figures: figures).first?.hasPrefix("lessons/1-one/figures.yml:5:") == true)
  }

  @Test func privateCharacters() throws {
    try expect(
      "字\u{F0001}\n",
      gives: [
        "lessons/1-one/en.md:5:2: error: the character U+F0001 is for private use and has no shape"
      ])
  }
}
