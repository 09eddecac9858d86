import Testing

struct BookTests {
  @Test func mdBook() throws {
    let imported = try Imported(SampleBooks.mdBook)
    print("MDBOOK", imported.lines.joined(separator: "\n"))
    for (k, v) in imported.course.files.sorted(by: { $0.key < $1.key })
    where k.hasSuffix(".md") && k != "import-report.md" { print("== \(k)\n" + String(decoding: v, as: UTF8.self)) }
  }
  @Test func mkDocs() throws {
    let imported = try Imported(SampleBooks.mkDocs)
    print("MKDOCS", imported.lines.joined(separator: "\n"))
    for (k, v) in imported.course.files.sorted(by: { $0.key < $1.key })
    where k.hasSuffix(".md") && k != "import-report.md" { print("== \(k)\n" + String(decoding: v, as: UTF8.self)) }
  }
  @Test func jupyterBook() throws {
    let imported = try Imported(SampleBooks.jupyterBook)
    print("JB", imported.lines.joined(separator: "\n"))
    for (k, v) in imported.course.files.sorted(by: { $0.key < $1.key })
    where k.hasSuffix(".md") && k != "import-report.md" { print("== \(k)\n" + String(decoding: v, as: UTF8.self)) }
  }
  @Test func quarto() throws {
    let imported = try Imported(SampleBooks.quarto)
    print("QUARTO", imported.lines.joined(separator: "\n"))
    for (k, v) in imported.course.files.sorted(by: { $0.key < $1.key })
    where k.hasSuffix(".md") && k != "import-report.md" { print("== \(k)\n" + String(decoding: v, as: UTF8.self)) }
  }
  @Test func d2l() throws {
    let imported = try Imported(SampleBooks.d2l)
    print("D2L", imported.lines.joined(separator: "\n"))
    for (k, v) in imported.course.files.sorted(by: { $0.key < $1.key })
    where k.hasSuffix(".md") && k != "import-report.md" { print("== \(k)\n" + String(decoding: v, as: UTF8.self)) }
  }
  @Test func notebook() throws {
    let imported = try Imported(["n.ipynb": SampleBooks.notebook], pages: ["n.ipynb"])
    print("NB", imported.lines.joined(separator: "\n"), imported.course.files.keys.sorted())
    for (k, v) in imported.course.files.sorted(by: { $0.key < $1.key })
    where k.hasSuffix(".md") && k != "import-report.md" { print("== \(k)\n" + String(decoding: v, as: UTF8.self)) }
  }
}
