import Manuscript

/// Puts the text of other files where a document includes them, as mdBook, MkDocs, MyST, Quarto and Jekyll write it.
struct Includes {
  /// Files that include one another deeper than this do so for ever.
  private static let deepest = 10

  let sources: SourceFolder
  /// The document's path.
  let document: String
  private(set) var findings: [Finding] = []
  /// What was included.
  private(set) var files: Set<String> = []
  private var depth = 0

  init(sources: SourceFolder, document: String) {
    self.sources = sources
    self.document = document
  }

  mutating func expand(_ lines: [SourceLine]) -> [SourceLine] {
    guard depth < Self.deepest else { return lines }
    var result: [SourceLine] = []
    var index = 0
    let code = lines.withCode
    while index < lines.count {
      let line = lines[index]
      if !code[index].isCode, let fence = Fence(line), let name = fence.directive, name.name == "include" {
        let body = fence.body(in: lines[index...])
        result += include(name.argument, for: line)
        index += body.used
        continue
      }
      result += code[index].isCode ? inCode(line) : inText(line)
      index += 1
    }
    return result
  }

  /// Only mdBook and MkDocs include into code.
  private mutating func inCode(_ line: SourceLine) -> [SourceLine] {
    if let match = line.content.wholeMatch(of: /\{\{\s*#(?:rustdoc_)?include\s+([^}]+?)\s*\}\}/) {
      return include(String(match.1), for: line)
    }
    if let match = line.content.wholeMatch(of: /-+8<-+\s+["']([^"']+)["']/) {
      return include(String(match.1), for: line)
    }
    return [line]
  }

  private mutating func inText(_ line: SourceLine) -> [SourceLine] {
    let text = line.content
    if let match = text.wholeMatch(of: /\{\{\s*#(include|rustdoc_include|playground|playpen)\s+([^}]+?)\s*\}\}/) {
      let parts = match.2.split(separator: " ").map(String.init)
      let isCode = match.1.hasPrefix("play")
      let inner = include(parts.first ?? "", for: line)
      let fence = [SourceLine("```rust", at: line.place)]
      return isCode ? fence + inner + [SourceLine("```", at: line.place)] : inner
    }
    if let match = text.wholeMatch(of: /\{\{<\s*include\s+["']?([^"'\s]+)["']?\s*>\}\}/) {
      return include(String(match.1), for: line)
    }
    if let match = text.wholeMatch(of: /\{%-?\s*include_relative\s+(\S+)\s*-?%\}/) {
      return include(String(match.1), for: line)
    }
    if let match = text.wholeMatch(of: /-+8<-+\s+["']([^"']+)["']/) { return include(String(match.1), for: line) }
    return [line]
  }

  /// The lines of a file, or of a part of it: `file.rs:2:10`, `file.rs:anchor`; a marker where it is not there.
  private mutating func include(_ name: String, for line: SourceLine) -> [SourceLine] {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(\.trimmedBlanks)
    let folders = [Paths.folder(of: document), Paths.folder(of: line.place.file), ""]
    let file = folders.lazy.compactMap { Paths.resolve(parts.first ?? "", in: $0) }.first { sources.has($0) }
    guard let file, let text = try? sources.text(file) else {
      note(.left, "\(Message.quote(parts.first ?? name)) is to be included here, and there is no such file", line)
      return [SourceLine(String(line.indent) + Marker.text(line.content), at: line.place)]
    }
    var lines = SourceLine.lines(of: text.text, file: file)
    if let part = Self.part(parts.dropFirst().map { $0 }, of: lines) {
      lines = part
    } else {
      note(.left, "\(Message.quote(file)) has no part \(Message.quote(parts[1]))", line)
      return [SourceLine(String(line.indent) + Marker.text(line.content), at: line.place)]
    }
    files.insert(file)
    note(.converted, "what \(Message.quote(file)) says stands here, lines: \(lines.count)", line)
    depth += 1
    defer { depth -= 1 }
    let inner = BookPlan.isPage(file) ? expand(lines) : lines
    return inner.prefixed(String(line.indent))
  }

  private static func part(_ range: [String], of lines: [SourceLine]) -> [SourceLine]? {
    let marks = /ANCHOR(_END)?:\s*\S+|--8<--\s*\[(start|end):/
    guard let first = range.first else { return lines.filter { !$0.text.contains(marks) } }
    if first.isEmpty || Int(first) != nil {
      let from = max(1, Int(first) ?? 1)
      let to = range.count > 1 ? Int(range[1]) ?? lines.count : from
      return from <= to && from <= lines.count ? Array(lines[(from - 1)..<min(to, lines.count)]) : nil
    }
    let starts = ["ANCHOR: \(first)", "[start:\(first)]"]
    let ends = ["ANCHOR_END: \(first)", "[end:\(first)]"]
    guard let start = lines.firstIndex(where: { line in starts.contains { line.text.contains($0) } }),
      let end = lines[start...].firstIndex(where: { line in ends.contains { line.text.contains($0) } })
    else { return nil }
    return lines[(start + 1)..<end].filter { !$0.text.contains(marks) }
  }

  private mutating func note(_ kind: Finding.Kind, _ text: String, _ line: SourceLine) {
    findings.append(Finding(kind: kind, place: line.place, text: text))
  }
}
