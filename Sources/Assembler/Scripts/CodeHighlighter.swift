import Manuscript

/// Colours code with highlight.js. For any number of tasks at once.
final class CodeHighlighter: Sendable {
  /// Longer code is shown without colours' cost being worth it: it is a problem.
  static let longestCode = 100_000
  /// Languages that are shown as they are.
  static let plain = ["text", "plain", "txt", "output", "console"]

  private let engines: ScriptPool
  private let kept: ScriptedTexts

  /// - Parameter kept: what has been coloured; highlight.js is started for other code alone.
  init(library: ScriptLibrary, kept: ScriptedTexts) {
    engines = ScriptPool {
      [
        "var window = globalThis; var self = globalThis;", try library.text("highlight.min.js"),
        """
        function highlightCode(language, code) { return hljs.highlight(language, code, true).value; }
        function knownLanguages() { return hljs.listLanguages().join(" "); }
        function knowsLanguage(name) { return hljs.getLanguage(name) ? "yes" : "no"; }
        """,
      ]
    }
    self.kept = kept
  }

  /// The code as HTML; a problem at `location` when the language is unknown.
  func highlight(_ code: String, language: String, at location: SourceLocation) throws(Problem) -> String {
    guard !language.isEmpty, !Self.plain.contains(language) else { return HTML.escape(code) }
    guard code.utf8.count <= Self.longestCode else {
      throw Problem("limit of \(Self.longestCode) bytes in a listing passed", at: location)
    }
    let key = "code \(language)\n\(code)"
    if let known = kept.texts(for: key)?.first { return known }
    do {
      let coloured = try engines.run { engine in
        guard try engine.call("knowsLanguage", [language]) == "yes" else {
          let languages = try engine.call("knownLanguages", []).split(separator: " ").map(String.init).sorted()
          throw Problem.unknown("code language", language, known: ["text"] + languages, at: location)
        }
        return try engine.call("highlightCode", [language, code])
      }
      kept.keep([coloured], for: key)
      return coloured
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem("the code cannot be coloured: \(error)", at: location)
    }
  }
}
