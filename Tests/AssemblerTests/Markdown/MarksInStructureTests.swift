import Testing

@testable import Assembler

/// Our marks stand in the structure that cmark reads: whatever it takes for code, comments or addresses has none, and
/// no mark goes from one block into the next.
@Suite struct MarksInStructureTests {
  private func expect(
    _ markdown: String, _ tree: String, problems: [String] = [],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let found = TreeText.of(markdown)
    #expect(found.tree == tree, sourceLocation: sourceLocation)
    #expect(found.problems == problems, sourceLocation: sourceLocation)
  }

  @Test func fencesAreThoseOfCMark() {
    expect("> ```\n> > ```\n> x\n> ```\n\nThen $x$", "quote(fence[|> ```\nx\n]) p(“Then ” $x$)")
    expect("    ```\n    code\n\nThen $x$", "fence[|```\ncode\n] p(“Then ” $x$)")
    expect("\t```\n\tx\n\nThen $x$", "fence[|```\nx\n] p(“Then ” $x$)")
    expect("- ```text\n  code\n\nThen $x$", "ul(li(fence[text|code\n\n])) p(“Then ” $x$)")
    expect(
      "Note[^1] $x$.\n\n[^1]: ```\n    c\n    ```\n\nAfter $y$",
      "p(“Note” [^1] “ ” $x$ “.”) p(“After ” $y$) note1(fence[|c\n])")
    expect("<!--\n```\n-->\n\nThen $x$", "html[<!--\n```\n-->\n] p(“Then ” $x$)")
    expect("<pre>\n```\n</pre>\n\nThen $x$", "html[<pre>\n```\n</pre>\n] p(“Then ” $x$)")
    expect("a\n2. ```\n\nThen $x$", "p(“a” ⏎ “2. ```”) p(“Then ” $x$)")
    expect("```\n  $$\n```\n\n$y$", "fence[|  $$\n] p($y$)")
  }

  @Test func emphasisBesideMarks() {
    expect("**Note:**$x$", "p(strong(“Note:”) $x$)")
    expect("**(a)**$x$", "p(strong(“(a)”) $x$)")
    expect("$f$**(x)**", "p($f$ strong(“(x)”))")
    expect("~~a.~~$x$", "p(del(“a.”) $x$)")
    expect("**Margin:**{value}`and.margin`", "p(strong(“Margin:”) {and.margin})")
    expect("**Claim.**[@k]", "p(strong(“Claim.”) [@k])")
    expect("## **Bold.**{#s-b}", "h2(strong(“Bold.”) {#s-b})")
    expect("_foo_$x$ and $x$_foo_", "p(em(“foo”) $x$ “ and ” $x$ em(“foo”))")
    expect("__foo__$x$", "p(strong(“foo”) $x$)")
    expect("**$x$**是 a**$x$**b", "p(strong($x$) “是 a” strong($x$) “b”)")
  }

  @Test func emphasisBesideChinese() {
    expect("`a`**（注）**后", "p(`a` strong(“（注）”) “后”)")
    expect("GELU**（高斯）**式", "p(“GELU” strong(“（高斯）”) “式”)")
    expect("**“引”**后 [x](y)**的**字", "p(strong(““引””) “后 ” link<y>(“x”) strong(“的”) “字”)")
    expect("字**[x](y)**字", "p(“字” strong(link<y>(“x”)) “字”)")
    expect("他说：~~“旧”~~新", "p(“他说：” del(““旧””) “新”)")
  }

  @Test func linksKeepMarksInTheirLabels() {
    expect("see [the $x$ page][]\n\n[the $x$ page]: https://e.org", "p(“see ” link<https://e.org>(“the ” $x$ “ page”))")
    expect("[@user][u]\n\n[u]: https://e.org", "p(link<https://e.org>(“@user”))")
    expect("[@a; @b] and [@c](x) and \\[@d]", "p([@a;b] “ and ” link<x>(“@c”) “ and [@d]”)")
  }

  @Test func whatIsNoTextHasNoMarks() {
    expect("    echo $$", "fence[|echo $$\n]")
    expect("<!-- cost $$ -->", "html[<!-- cost $$ -->\n]")
    expect("<https://e.org/$$/a>", "p(link<https://e.org/$$/a>(“https://e.org/$$/a”))")
    expect("[x](https://e.org/$$/a)", "p(link<https://e.org/$$/a>(“x”))")
    expect("    {ref}`x`", "fence[|{ref}`x`\n]")
    expect("`$x$` and `` {value}`a` ``", "p(`$x$` “ and ” `{value}`a``)")
  }

  @Test func whatIsEscapedIsText() {
    expect("The class \\[^abc] is.", "p(“The class [^abc] is.”)")
    expect("> \\[!NOTE]\n> x", "quote(p(“[” “!NOTE]” ⏎ “x”))")
    expect("\\$x$ and {\\#a}", "p(“$x$ and {#a}”)")
    expect(
      "missing [^x]", "p(“missing [^x]”)",
      problems: ["a.md:1:9: error: no footnote named “x”\n  try: define it with a line “[^x]: …”"])
  }

  @Test func blocksComeBeforeSpans() {
    expect("a $x\n> y$ z", "p(“a $x”) quote(p(“y$ z”))")
    expect("a $x\n---\ny$ z", "h2(“a $x”) p(“y$ z”)")
    let hint = "\n  try: end it with $$, or write \\$\\$ for two signs"
    expect(
      "a $$x\n- y$$ z", "p(“a $$x”) ul(li(p(“y$$ z”)))",
      problems: [
        "a.md:1:3: error: the formula is not closed" + hint, "a.md:2:4: error: the formula is not closed" + hint,
      ])
    expect(
      "| a $x | y$ b |\n|---|---|\n| c $x | d |\n| y$ | e |",
      "table-2(head(cell(“a $x”) cell(“y$ b”)) row(cell(“c $x”) cell(“d”)) row(cell(“y$”) cell(“e”)))",
      problems: [
        "a.md:1:5: error: a bar divides this formula into two cells of the table\n"
          + "  try: write “\\|” for a bar in a formula, or “\\$” for a sign of money"
      ])
    expect("`a\n---\nb`", "h2(“`a”) p(“b`”)")
    expect("| a |\n|---|\n| $P(y\\|x)$ |", "table-1(head(cell(“a”)) row(cell($P(y|x)$)))")
  }

  @Test func anEmptyLineInAFormulaIsOneProblem() {
    expect(
      "$$\na\n\nb\n$$", "p(“$$” ⏎ “a”) p(“b” ⏎ “$$”)",
      problems: ["a.md:3:1: error: an empty line ends the formula that begins at line 1\n  try: remove the empty line"])
  }

  @Test func formulasOfEveryForm() {
    expect("$x \\text{ if $y$ } z$", "p($x \\text{ if $y$ } z$)")
    expect("$`a_b`$", "p($a_b$)")
    expect("$x$ &#xF0000;", "p($x$ “ \u{F0000}”)")
    expect("\\(x^2\\) and \\\\(y\\\\) and \\(not", "p($x^2$ “ and ” $y$ “ and (not”)")
    expect("$\n\\frac{a}{b}\n$", "p($\n\\frac{a}{b}\n$)")
    expect("\\[\nx\n\\]", "p($$\nx\n$$)")
    expect("costs $5 and $6, ${x} $", "p(“costs $5 and $6, ${x} $”)")
    expect("价格是$5和$6。设$x$为输入", "p(“价格是$5和$6。设” $x$ “为输入”)")
  }

  @Test func aFormulaOnLinesOfItsOwnBelongsToItsParagraph() {
    expect(
      "text\n$$\ny = a\n- b\n+ c\n# d\n$$ {#eq-a}\nmore", "p(“text” ⏎ $$\ny = a\n- b\n+ c\n# d\n$$#eq-a ⏎ “more”)")
    expect("> $$\n> a\n> $$\n> b", "quote(p($$\na\n$$ ⏎ “b”))")
    expect("- $$\n  a\n  $$\n- b", "ul(li(p($$\na\n$$)) li(p(“b”)))")
    expect("$$a$$\n\n$$\nb\n$$\n\nc", "p($$a$$) p($$\nb\n$$) p(“c”)")
    expect("x $$\na\n$$ y", "p(“x ” $$\na\n$$ “ y”)")
  }

  @Test func directivesArePartOfTheBlockTheyStandIn() {
    expect("<!--\n:::exercise\n-->", "html[<!--\n:::exercise\n-->\n]")
    expect("<div>\n:::exercise\n</div>", "html[<div>\n:::exercise\n</div>\n]")
    expect("- a\n  :::exercise\n  b", "ul(li(p(“a”) :::exercise p(“b”)))")
    expect("a\n:::exercise\nb\n\n:::", "p(“a”) :::exercise p(“b”) :::")
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func linesEndInAnyWay(_ end: String) {
    let text = ["x", "**y** $a$", "$$", "b", "$$", "", "```", "c", "```", ""].joined(separator: end)
    expect(text, "p(“x” ⏎ strong(“y”) “ ” $a$ ⏎ $$\nb\n$$) fence[|c\n]")
    #expect(TreeText.of("a$x" + end + "y$" + end).tree == "p(“a” $x\ny$)")
  }

  @Test func anOpenFenceIsAProblem() {
    expect(
      "a\n\n```text\nb\n\n# c\n", "p(“a”) fence[text|b\n\n# c\n]",
      problems: [
        "a.md:3:1: error: the fence is not closed: all that follows is its listing\n  try: end it with a line “```”"
      ])
    expect("~~~\nb\n~~~", "fence[|b\n]")
    expect("> ```\n> b\n\nc", "quote(fence[|b\n]) p(“c”)")
  }
}
