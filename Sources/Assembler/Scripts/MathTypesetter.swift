import Manuscript
import Synchronization

/// Sets formulas with KaTeX, each distinct one once, into HTML and MathML without inline styles. For any number of tasks at
/// once.
final class MathTypesetter: Sendable {
  /// Characters in one formula.
  static let longestFormula = 5000

  /// What is wrong with a formula, and after how many UTF-16 units of it.
  struct Failure: Error {
    var message: String
    var position: Int?
  }

  private struct Formula: Hashable {
    var tex: String
    var isDisplay: Bool
  }

  private struct TypesetFormula {
    var html: String
    var text: String
    /// The classes of its elements, and the inline styles that some of them stand for.
    var classes: Set<String>
    var styles: [String]
  }

  private struct State {
    var styles = StyleClasses()
    var classes: Set<String> = []
    var done: [Formula: Result<TypesetFormula, Failure>] = [:]
  }

  private let engines: ScriptPool
  private let kept: ScriptedTexts
  private let state = Mutex(State())

  /// - Parameter kept: the formulas of earlier runs; KaTeX is started for others alone.
  init(library: ScriptLibrary, kept: ScriptedTexts) {
    engines = ScriptPool { [try library.text("katex.min.js"), Self.function] }
    self.kept = kept
  }

  /// The classes that stand for inline styles.
  var styles: StyleClasses { state.withLock { $0.styles } }
  /// Which of KaTeX's own classes occur.
  var usedClasses: Set<String> { state.withLock { $0.classes } }

  /// Colours by role: `\classzero{w_1}` has the colour that class 0 has in every figure. `\htmlClass` itself stays closed
  /// to authors but for these classes.
  private static let function = #"""
    function typesetFormula(tex, display) {
      var roles = {classzero: "class0", classone: "class1", computed: "computed", derivative: "derivative",
                   marked: "mark", muted: "muted"};
      var macros = {}, classes = {};
      for (var name in roles) {
        macros["\\" + name] = "\\htmlClass{c-" + roles[name] + "}{#1}";
        classes["c-" + roles[name]] = true;
      }
      var tree = katex.__renderToDomTree(tex, {
        displayMode: display === "true", output: "htmlAndMathml", throwOnError: true, strict: "ignore",
        maxExpand: 500, maxSize: 20, macros: macros,
        trust: function (context) {
          if (context.command === "\\htmlClass" && classes[context.class] === true) { return true; }
          throw new katex.ParseError(context.command + " is not allowed");
        }
      });
      return formulaText(tree).split("\0").join("") + "\0" + tree.toMarkup();
    }

    // What the MathML in KaTeX's tree says, without the TeX that it was made from.
    function formulaText(node) {
      if (node.type === "annotation" || node.classes && node.classes.indexOf("katex-html") >= 0) { return ""; }
      if (!node.children) { return node.text || node.character || ""; }
      var text = node.children.map(formulaText).join("");
      return node.type === "msub" || node.type === "msup" ? text.replace(/\u2061$/, "") : text;
    }
    """#

  /// The formula as HTML and MathML.
  func typeset(_ tex: String, isDisplay: Bool) throws(Failure) -> String {
    try typeset(Formula(tex: tex, isDisplay: isDisplay)).html
  }

  /// The formula as it is read, sign by sign; empty where it cannot be set.
  func text(of tex: String, isDisplay: Bool) -> String {
    (try? typeset(Formula(tex: tex, isDisplay: isDisplay)).text) ?? ""
  }

  private func typeset(_ formula: Formula) throws(Failure) -> TypesetFormula {
    if let known = state.withLock({ $0.done[formula] }) { return try known.get() }
    let result: Result<TypesetFormula, Failure>
    do throws(Failure) {
      if let kept = keptFormula(formula) {
        result = .success(kept)
      } else {
        result = .success(try typesetAnew(formula))
      }
    } catch {
      result = .failure(error)
    }
    state.withLock { state in
      state.done[formula] = result
      guard case .success(let typeset) = result else { return }
      state.classes.formUnion(typeset.classes)
      for style in typeset.styles { _ = state.styles.name(for: style) }
    }
    return try result.get()
  }

  /// The formula as it was set in an earlier run.
  private func keptFormula(_ formula: Formula) -> TypesetFormula? {
    guard let texts = kept.texts(for: Self.key(of: formula)), texts.count >= 3 else { return nil }
    let classes = texts[2].split(separator: " ").map(String.init)
    return TypesetFormula(html: texts[0], text: texts[1], classes: Set(classes), styles: Array(texts[3...]))
  }

  private static func key(of formula: Formula) -> String {
    (formula.isDisplay ? "display formula " : "formula ") + formula.tex
  }

  private func typesetAnew(_ formula: Formula) throws(Failure) -> TypesetFormula {
    guard formula.tex.utf16.count <= Self.longestFormula else {
      throw Failure(message: "limit of \(Self.longestFormula) characters in a formula passed", position: nil)
    }
    let parts: [Substring]
    do {
      parts = try engines.run { try $0.call("typesetFormula", [formula.tex, formula.isDisplay ? "true" : "false"]) }
        .split(separator: "\0", maxSplits: 1, omittingEmptySubsequences: false)
    } catch let failure as ScriptEngine.Failure {
      throw Failure(message: Self.cleaned(failure.message), position: failure.position)
    } catch {
      throw Failure(message: "KaTeX does not load: \(error)", position: nil)
    }
    let html = String(parts.last ?? "")
    // What KaTeX does not trust it writes in red, without a word.
    if html.contains("#cc0000") || html.contains("class=\"katex-error\"") {
      throw Failure(message: "a command that is not allowed", position: nil)
    }
    // KaTeX writes \tanh as an index with the sign for “function of” behind it, one child too many.
    let valid = html.replacingBytes(of: "<mo>\u{2061}</mo></msub>", with: "</msub>")
      .replacingBytes(of: "<mo>\u{2061}</mo></msup>", with: "</msup>")
    var styles = StyleClasses()
    let rewritten = styles.rewrite(valid)
    let classes = StyleClasses.classes(in: rewritten)
    let text = String(parts.first ?? "")
    kept.keep([rewritten, text, classes.sorted().joined(separator: " ")] + styles.all, for: Self.key(of: formula))
    return TypesetFormula(html: rewritten, text: text, classes: classes, styles: styles.all)
  }

  /// KaTeX's message in one line: without its name, its marks under letters, and the excerpt after the position.
  private static func cleaned(_ message: String) -> String {
    if message.hasPrefix("RangeError") { return "it is nested too deeply" }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: message.unicodeScalars.filter { $0 != "\u{332}" && $0 != "\n" })
    var text = String(scalars)
    for prefix in ["ParseError: ", "KaTeX parse error: "] where text.hasPrefix(prefix) {
      text = String(text.dropFirst(prefix.count))
    }
    for end in [" at position ", " at end of input"] {
      if let found = text.firstRange(of: end) { text = String(text[..<found.lowerBound]) }
    }
    return text.count > 160 ? text.prefix(160) + "…" : text
  }
}
