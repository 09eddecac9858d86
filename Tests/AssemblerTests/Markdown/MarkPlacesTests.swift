import Manuscript
import Testing

@testable import Assembler

/// Every node knows its line and column in the file, whatever stands before it.
@Suite struct MarkPlacesTests {
  private func places(_ markdown: String) -> [String] {
    let text = LessonText(fragment: markdown, language: .english, at: Manuscript.SourceLocation(file: "a.md", line: 1))
    var places: [String] = []
    MarkdownParser.parse(text).root.visitAll { node in
      let name: String
      switch node.kind {
      case .link(let url): name = url
      case .formula(let source, _, _): name = source.tex.trimmed
      case .value(let value): name = value.value
      case .code(let code): name = code
      default: return
      }
      places.append("\(name) \(node.location.line ?? 0):\(node.location.column ?? 0)")
    }
    return places
  }

  @Test(arguments: [
    ("字 [x](a) $b$ `c`", ["a 1:3", "b 1:10", "c 1:15"]),
    ("x\n字 [x](a)\n  $b$ [y](c)", ["a 2:3", "b 3:3", "c 3:7"]),
    ("> x\n> 字 $a$\nlazy $b$ [x](c)", ["a 2:5", "b 3:6", "c 3:10"]),
    ("- x $a$\n  - y $b$\n    z [x](c)", ["a 1:5", "b 2:7", "c 3:7"]),
    ("$a\na$ b [x](c) $d$\n[y](e)", ["a\na 1:1", "c 2:6", "d 2:13", "e 3:1"]),
    ("x $$a\n  b$$ `c\n d` [x](e)", ["a\nb 1:3", "c d 2:8", "e 3:5"]),
    ("[r]: u\n[s]: v\n$a$ [x](b)", ["a 3:1", "b 3:5"]),
    ("## 字 $a$ [x](b) ##\n\nx [y](c)\n===", ["a 1:6", "b 1:10", "c 3:3"]),
    ("x\n$$\na\n$$\n[y](b)", ["a 2:1", "b 5:1"]),
    ("> - $$\n>   a\n>   $$ \n>   [y](b)", ["a 1:5", "b 4:5"]),
    (
      "| 字 | $a$ |\n|---|---|\n| a\\|b $b$ | [x](c) `d` |\n x | [y](e) |",
      ["a 1:7", "b 3:8", "c 3:14", "d 3:22", "e 4:6"]
    ),
    ("> | $a$ |\n> |---|\n> | x [y](b) |", ["a 1:5", "b 3:7"]),
    ("[^1]\n\n[^1]: $a$ [x](b)\n    [y](c)", ["a 3:7", "b 3:11", "c 4:5"]),
    ("\t- x\n\n1.\t字 $a$ [x](b)", ["a 3:6", "b 3:10"]),
  ])
  func places(_ markdown: String, _ expected: [String]) {
    #expect(places(markdown) == expected)
  }

  @Test func partsOfMarks() {
    let text = LessonText(
      fragment: "字 [@a; @b] {value}` c `\n\n## x {#d}", language: .english,
      at: Manuscript.SourceLocation(file: "a.md", line: 7))
    var columns: [String: Manuscript.SourceLocation] = [:]
    MarkdownParser.parse(text).root.visitAll { node in
      switch node.kind {
      case .citation(let ids): for id in ids { columns[id.value] = id.location }
      case .value(let name), .anchor(let name): columns[name.value] = name.location
      default: break
      }
    }
    #expect(columns["a"]?.column == 5)
    #expect(columns["b"]?.column == 9)
    #expect(columns["c"]?.column == 21)
    #expect(columns["d"] == Manuscript.SourceLocation(file: "a.md", line: 9, column: 8))
  }
}
