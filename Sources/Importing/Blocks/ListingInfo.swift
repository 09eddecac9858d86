/// What the line that opens a listing says, in any of the ways of other tools.
struct ListingInfo {
  /// The language in our words.
  private(set) var language = ""
  /// What the listing is called.
  private(set) var caption: String?
  /// True for a cell that is there for the picture that it makes.
  private(set) var drawsFigure = false
  /// What was changed, for the report.
  private(set) var changes: [String] = []
  private var anchor: String?

  /// What follows the marks in a lesson.
  var info: String { language + (anchor.map { " {#\($0)}" } ?? "") }

  private static let names = [
    "ipython3": "python", "ipython": "python", "python3": "python", "py": "python", "pycon": "python", "rs": "rust",
    "console": "bash", "shell": "bash", "sh": "bash", "shell-session": "bash", "zsh": "bash", "txt": "text",
    "plain": "text", "none": "text", "plaintext": "text", "output": "text", "{.output}": "text", "jsonc": "json",
    "yml": "yaml", "c++": "cpp", "js": "javascript", "ts": "typescript", "md": "markdown", "rb": "ruby", "jl": "julia",
  ]

  /// The languages that are coloured.
  static let known: Set<String> = [
    "bash", "c", "cpp", "csharp", "css", "diff", "go", "html", "ini", "java", "javascript", "json", "julia", "kotlin",
    "latex", "lua", "makefile", "markdown", "math", "matlab", "objectivec", "perl", "php", "python", "r", "ruby",
    "rust",
    "scala", "sql", "swift", "text", "typescript", "xml", "yaml",
  ]

  init(_ fence: Fence) {
    if let directive = fence.directive {
      let words = directive.argument.split(separator: " ").map(String.init)
      let isBlock = ["code", "code-block", "code-cell", "sourcecode"].contains(directive.name)
      setLanguage(isBlock ? words.first ?? "" : directive.name, from: fence.info)
      return
    }
    var info = fence.info
    if info.hasPrefix("{"), let end = info.lastIndex(of: "}") {
      // Pandoc’s `{.python .input}`, knitr’s `{r name, echo=FALSE}`.
      let inside = info[info.index(after: info.startIndex)..<end]
      let attributes = Attributes(inside)
      let first = inside.split(whereSeparator: { " ,".contains($0) }).first.map(String.init) ?? ""
      caption = attributes.values["filename"] ?? attributes.values["title"] ?? attributes.values["caption"]
      setLanguage(first.hasPrefix(".") ? attributes.classes.first ?? "" : first, from: info)
      return
    }
    let word = info.prefix { $0 != " " && $0 != "," && $0 != "{" && $0 != ":" && $0 != "\t" }
    info = info.dropFirst(word.count).trimmedBlanks
    let attributes = Attributes(info.filter { $0 != "{" && $0 != "}" })
    anchor = word == "math" ? attributes.id : nil
    caption = attributes.values["title"] ?? attributes.values["filename"]
    setLanguage(String(word), from: fence.info)
    if !info.isEmpty, anchor == nil, changes.isEmpty { changes.append("the listing “\(fence.info)” is “\(language)”") }
  }

  /// A listing in a language, or of a file whose name ends so.
  init(languageOf name: String) {
    setLanguage(name, from: name)
  }

  private mutating func setLanguage(_ name: String, from info: String) {
    let lower = name.lowercased()
    let known = Self.names[lower] ?? lower
    language = known.isEmpty || known == "toc" || known == "mermaid" || Self.known.contains(known) ? known : "text"
    if language != info { changes.append("the listing “\(info)” is “\(language)”") }
  }

  /// Takes the lines off the body that say something about the listing: `:caption: …`, `#| echo: false`, `#@tab pytorch`.
  mutating func takeOptions(from body: inout [SourceLine]) {
    while let line = body.first?.content {
      if let option = line.wholeMatch(of: /:([a-z\-]+):\s*(.*)/) {
        if option.1 == "caption" { caption = String(option.2) }
        changes.append("the option “\(option.1)” of a listing")
      } else if let option = line.wholeMatch(of: /(?:#|\/\/)\|\s*([A-Za-z\-]+):\s*(.*)/) {
        let value = option.2.filter { $0 != "\"" }
        if option.1 == "label", value.hasPrefix("fig-") { drawsFigure = true }
        if option.1 == "fig-cap" { (drawsFigure, caption) = (true, value) }
        changes.append("the option “\(option.1)” of a cell")
      } else if let tab = line.wholeMatch(of: /#\s*@tab\s+(.*)/) {
        if tab.1 != "all" { caption = String(tab.1) }
        changes.append("the tab “\(tab.1)” is a line above its listing")
      } else if line.hasPrefix("%load_ext d2lbook") {
        changes.append("a line for d2lbook is gone")
      } else {
        return
      }
      body.removeFirst()
    }
  }
}
