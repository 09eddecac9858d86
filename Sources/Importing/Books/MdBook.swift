import Manuscript

extension BookPlan {
  /// mdBook: `book.toml`, and `SUMMARY.md`, a list of links.
  static func mdBook(_ sources: SourceFolder, summary: String) throws(Problem) -> BookPlan {
    var plan = BookPlan(tool: .mdBook)
    let folder = Paths.folder(of: summary)
    plan.root = folder
    plan.files.append(summary)
    if sources.has("book.toml") {
      plan.files.append("book.toml")
      let settings = TOMLSettings(try sources.text("book.toml").text)
      plan.title = settings["book.title"]?.first
      plan.description = settings["book.description"]?.first
      plan.authors = settings["book.authors"] ?? []
      plan.language = settings["book.language"]?.first
    }
    let text = try sources.text(summary).text
    for line in SourceLine.lines(of: text, file: summary) where !line.isBlank {
      if let link = line.content.firstMatch(of: /^(?:[-*+]\s+)?\[((?:\\.|[^\]])*)\]\(([^)]*)\)$/) {
        let (title, address) = (String(link.1), Paths.decoded(String(link.2)))
        if address.isEmpty {
          plan.note(.dropped, "\(Message.quote(title)) is a draft without a page", at: line.place)
        } else {
          plan.add(address, title: title, at: line.place, in: sources, folder: folder)
        }
      } else if line.content.hasPrefix("# ") {
        let isFirst = plan.chapters.isEmpty
        if !isFirst || plan.title != nil {
          plan.note(.dropped, "the heading \(Message.quote(String(line.content.dropFirst(2))))", at: line.place)
        }
      } else if line.content.contains(/[^-]/) {
        plan.note(.dropped, "no link to a page: \(Message.quote(line.content))", at: line.place)
      }
    }
    return plan
  }
}

/// The few forms of TOML that settings of books and front matter have: `key = "text"`, lists of texts, `[tables]`.
struct TOMLSettings {
  private(set) var values: [String: [String]] = [:]
  /// The keys of the file with their lines, counted from 1.
  private(set) var keys: [(key: String, line: Int)] = []

  /// `book.title`
  subscript(key: String) -> [String]? { values[key] }

  init(_ text: String) {
    var table = ""
    var open: (key: String, value: String)?
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = raw.trimmedBlanks
      if var list = open {
        list.value += " " + line
        open = list
      } else if let header = line.firstMatch(of: /^\[+([^\[\]]+)\]+/) {
        table = String(header.1) + "."
      } else if let pair = line.firstMatch(of: /^"?([A-Za-z0-9_.\-]+)"?\s*=\s*(.*)$/) {
        open = (table + pair.1, String(pair.2))
        keys.append((table + pair.1, index + 1))
      }
      if let list = open, !list.value.hasPrefix("[") || list.value.contains("]") {
        values[list.key] = Self.texts(list.value)
        open = nil
      }
    }
  }

  private static func texts(_ value: String) -> [String] {
    let quoted = value.matches(of: /"((?:\\.|[^"\\])*)"|'([^']*)'/).map {
      String($0.1 ?? $0.2 ?? "").replacing(/\\(.)/) { $0.1 == "n" ? "\n" : String($0.1) }
    }
    return quoted.isEmpty && !value.hasPrefix("[") ? [value.split(separator: "#").first?.trimmedBlanks ?? ""] : quoted
  }
}
