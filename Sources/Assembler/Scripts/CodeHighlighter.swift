import Manuscript

/// Colours code with highlight.js.
final class CodeHighlighter {
  /// Longer code is shown without colours' cost being worth it: it is a problem.
  static let longestCode = 100_000
  /// Languages that are shown as they are.
  static let plain = ["text", "plain", "txt", "output", "console"]

  private let engine: ScriptEngine
  /// What has been coloured, by language and code: most of it stands on a page and in the book.
  private var done: [[String]: String] = [:]
  let languages: [String]

  init(library: ScriptLibrary, engine: ScriptEngine) throws(Problem) {
    self.engine = engine
    do {
      try engine.run("var window = globalThis; var self = globalThis;")
      try engine.run(try library.text("highlight.min.js"))
      try engine.run(
        """
        function highlightCode(language, code) { return hljs.highlight(language, code, true).value; }
        function knownLanguages() { return hljs.listLanguages().join(" "); }
        function knowsLanguage(name) { return hljs.getLanguage(name) ? "yes" : "no"; }
        """)
      languages = try engine.call("knownLanguages", []).split(separator: " ").map(String.init).sorted()
    } catch let failure as ScriptEngine.Failure {
      throw Problem("highlight.js does not load: \(failure.message)", at: nil)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem("highlight.js does not load: \(error)", at: nil)
    }
  }

  /// The code as HTML; a problem at `location` when the language is unknown.
  func highlight(_ code: String, language: String, at location: SourceLocation) throws(Problem) -> String {
    guard !language.isEmpty, !Self.plain.contains(language) else { return HTML.escape(code) }
    guard code.utf8.count <= Self.longestCode else {
      throw Problem("limit of \(Self.longestCode) bytes in a listing passed", at: location)
    }
    if let known = done[[language, code]] { return known }
    do {
      guard try engine.call("knowsLanguage", [language]) == "yes" else {
        throw Problem.unknown("code language", language, known: ["text"] + languages, at: location)
      }
      let coloured = try engine.call("highlightCode", [language, code])
      done[[language, code]] = coloured
      return coloured
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem("the code cannot be coloured: \(error)", at: location)
    }
  }
}
