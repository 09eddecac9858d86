import Foundation
import SwiftPrograms

/// The parts that the chapter must have, from a file in which every line names one.
///
/// `figure and-boundary F2.1.4b` is a part by its name, with the number that the specification of the chapter gives it;
/// `note C1 | 受启发 | Inspired` is a part that has no name, by what it says in both languages; `says C4 | … | …` is something
/// that the page must say, wherever.
struct PartList {
  struct Entry {
    let line: Int
    let kind: String
    /// The name or number behind the kind, and what follows it.
    let words: [String]
    /// What it says, by language; empty where a name is enough.
    let texts: [String: String]
  }

  /// What the file says of each page, in order.
  let pages: [(name: String, entries: [Entry])]

  static let folder = Project.folder.appendingPathComponent("Tests/CourseTests/Chapter")

  init(_ file: String) throws {
    var pages: [(name: String, entries: [Entry])] = []
    let text = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
    for (index, line) in text.components(separatedBy: "\n").enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let columns = line.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let words = columns[0].split(separator: " ").map(String.init)
      guard let kind = words.first else { continue }
      if kind == "page", words.count == 2 {
        pages.append((words[1], []))
        continue
      }
      let texts = columns.count == 3 ? ["zh": columns[1], "en": columns[2]] : [:]
      let entry = Entry(line: index + 1, kind: kind, words: Array(words.dropFirst()), texts: texts)
      if pages.isEmpty { pages.append(("", [])) }
      pages[pages.count - 1].entries.append(entry)
    }
    self.pages = pages
  }

  /// The text without blanks, which pages put between Chinese and Latin letters.
  static func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
