import Foundation
import SampleBooks
import Testing

struct ImportCommandTests {
  private static func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: "book/\(path)") }
    return folder
  }

  /// Books in which nothing is left with a marker once these lines are out.
  @Test(arguments: [
    ("mdBook", SampleBooks.mdBook, ["{{#include gone.md}}"]), ("MkDocs", SampleBooks.mkDocs, []),
    ("Jupyter Book", SampleBooks.jupyterBook, ["```{mermaid}\ngraph TD\n```"]),
    ("Quarto", SampleBooks.quarto, ["{{< video a.mp4 >}}"]), ("plain folder", SampleBooks.d2l, [" :cite:`gone`"]),
    ("plain folder", ["1.ipynb": SampleBooks.notebook], []),
  ])
  func aCourseOfEachFormBuilds(tool: String, files: [String: String], left: [String]) throws {
    let whole = files.mapValues { text in left.reduce(text) { $0.replacingOccurrences(of: $1, with: "") } }
    let folder = try Self.folder(whole)
    let before = try folder.tree("book")
    let outcome = try Program.run("import", "book", "--output", "course", in: folder)
    #expect(outcome.status == 0 && outcome.output == "", "\(outcome.errors)")
    #expect(outcome.errors.contains("(\(tool))\nleft with a marker: 0; looks damaged: 0;"), "\(outcome.errors)")
    #expect(try folder.tree("book") == before)
    let built = try Program.run("build", "course", "-o", "site", "--quiet", in: folder)
    #expect(built.status == 0 && built.errors == "", "\(built.errors)")
  }

  @Test func whatIsLeftIsNamedByTheBuild() throws {
    let folder = try Self.folder(["a.md": "# A\n\nOne.\n\n{% gist 1 %} and `x`.\n"])
    #expect(try Program.run("import", "book/a.md", "-o", "course", in: folder).status == 0)
    let built = try Program.run("build", "course", "-o", "site", "--quiet", in: folder)
    #expect(built.status == 1)
    #expect(
      built.errors == """
        course/lessons/1-a/en.md:8:1: error: the import could not convert “{% gist 1 %}”
          try: put something in its place; “import-report.md” says what it is

        """)
    #expect(try folder.text("course/import-report.md").contains("- a.md:5: left: the tag “{% gist 1 %}”\n"))
  }

  @Test func aTextWithDamageIsReportedAndMarked() throws {
    let folder = try Self.folder(["page.md": SampleBooks.damaged])
    let outcome = try Program.run("import", "book", "-o", "course", in: folder)
    #expect(outcome.errors.contains("left with a marker: 0; looks damaged: 17;"), "\(outcome.errors)")
    let built = try Program.run("build", "course", "-o", "site", "--quiet", in: folder)
    #expect(built.errors.hasSuffix("9 problems\n"), "\(built.errors)")
  }

  @Test func whatIsNoUntouchedImportStaysAsItIs() throws {
    let folder = try Self.folder(["a.md": "# A\n\nOne.\n"])
    try folder.write("mine", to: "work/notes.txt")
    let work = try folder.tree("work")
    let refused = try Program.run("import", "book", "-o", "work", in: folder)
    #expect(refused.status == 73 && refused.errors.contains("such as “notes.txt”"), "\(refused.errors)")
    #expect(try folder.tree("work") == work)

    #expect(try Program.run("import", "book", "-o", "course", in: folder).status == 0)
    try folder.write("# A\n\nTwo.\n", to: "book/a.md")
    #expect(try Program.run("import", "book", "-o", "course", in: folder).status == 0)
    #expect(try folder.text("course/lessons/1-a/en.md").contains("Two."))
    try folder.replace("Two.", with: "Two, and mine.", in: "course/lessons/1-a/en.md")
    let mine = try folder.tree("course")
    let changed = try Program.run("import", "book", "-o", "course", in: folder)
    #expect(changed.status == 73 && changed.errors.contains("was changed since its import"), "\(changed.errors)")
    #expect(try folder.tree("course") == mine)

    let inside = try Program.run("import", "book", "-o", "book/course", in: folder)
    #expect(inside.status == 73 && inside.errors.contains("would lie among its sources"), "\(inside.errors)")
    #expect(try folder.tree("book").keys.sorted() == ["a.md"])
  }

  @Test func nothingToImportIsAProblem() throws {
    let folder = try Self.folder(["a.txt": "text"])
    let outcome = try Program.run("import", "book", "-o", "course", in: folder)
    #expect(outcome.status == 1 && outcome.errors.hasPrefix("error: there is nothing to import in “book”"))
    let missing = try Program.run("import", "gone.md", "-o", "course", in: folder)
    #expect(missing.status == 1 && missing.errors.contains("gone.md"), "\(missing.errors)")
    #expect(try folder.tree(".")["course"] == nil)
  }

  @Test func aReferenceThatNothingCitesIsAWarning() throws {
    let folder = try TemporaryFolder.withCourse()
    try folder.write(
      "@misc{unused, author={X and Y and Z}, title={T}, year=1, doi={10.1/x}}\n", to: "course/references.bib")
    let built = try Program.run("build", "course", "-o", "site", "--quiet", in: folder)
    #expect(built.status == 0)
    #expect(
      built.errors.hasPrefix("course/references.bib:1:7: warning: nothing cites the reference “unused”\n  try: "),
      "\(built.errors)")
    #expect(try folder.text("site/en/references.html").contains("X, Y and Z (1). <a href=\"https://doi.org/10.1/x\">"))
    #expect(try folder.text("site/zh/references.html").contains("https://doi.org/10.1/x"))
  }
}
