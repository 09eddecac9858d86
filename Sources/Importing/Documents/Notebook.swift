import Foundation
import Manuscript

/// A notebook of Jupyter read as Markdown: text as it is, code as listings, and what the cells gave.
struct Notebook {
  private var document: SourceDocument
  private let code: String

  static func read(_ path: String, in sources: SourceFolder, into document: inout SourceDocument) throws(Problem) {
    let root = try JSONReader.read(try sources.bytes(path), file: path)
    guard case .number(let format)? = root["nbformat"]?.content, format == "4", let cells = root["cells"] else {
      throw Problem(
        "this is no notebook of format 4", at: SourceLocation(file: path, line: 1, column: 1),
        hint: "open and save it in a current Jupyter, or convert it with “jupyter nbconvert --to notebook”")
    }
    let metadata = root["metadata"]
    let name = metadata?["kernelspec"]?["language"]?.string ?? metadata?["language_info"]?["name"]?.string ?? "python"
    var notebook = Notebook(document: document, code: name.lowercased())
    for (index, cell) in cells.list.enumerated() { notebook.add(cell, number: index + 1) }
    document = notebook.document
  }

  private init(document: SourceDocument, code: String) {
    self.document = document
    self.code = code
  }

  private func place(_ line: Int) -> SourceLocation { SourceLocation(file: document.path, line: line) }

  private mutating func add(_ cell: JSONValue, number: Int) {
    let source = lines(of: cell["source"])
    let place = place(cell.line)
    switch cell["cell_type"]?.string {
    case "markdown":
      for (name, data) in cell["attachments"]?.entries ?? [] {
        for (kind, value) in data.entries where kind.hasPrefix("image/") {
          document.attachments["attachment:\(name)"] = Data(
            base64Encoded: value.joined, options: .ignoreUnknownCharacters
          )
          .map { [UInt8]($0) }
        }
      }
      append(source)
    case "code":
      let tags = cell["metadata"]?["tags"]?.list.compactMap(\.string) ?? []
      if tags.contains("remove-cell") || tags.contains("remove_cell") {
        document.note(.dropped, "the cell \(number), which is tagged to be removed", at: place)
        return
      }
      if !source.allSatisfy(\.isBlank), !tags.contains("remove-input"), !tags.contains("hide-input") {
        append(fenced(source, as: code, at: place))
      }
      for output in cell["outputs"]?.list ?? [] { add(output: output, cell: number) }
    case "raw":
      guard !source.allSatisfy(\.isBlank) else { return }
      let isFront = document.lines.isEmpty && source.first?.content == "---"
      if !isFront { document.note(.converted, "the raw cell \(number) is a listing", at: place) }
      append(isFront ? source : fenced(source, as: "text", at: place))
    default: document.note(.dropped, "the cell \(number) is of no known sort", at: place)
    }
  }

  private mutating func append(_ lines: [SourceLine]) {
    if let place = lines.first?.place, !document.lines.isEmpty { document.lines.append(SourceLine("", at: place)) }
    document.lines += lines
  }

  /// The lines of a text, each at the line of the file that holds it.
  private func lines(of value: JSONValue?) -> [SourceLine] {
    var lines: [SourceLine] = []
    var open = ""
    var start: Int?
    for (text, line) in value?.pieces ?? [] {
      for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 {
          lines.append(SourceLine(Self.clean(open), at: place(start ?? line)))
          (open, start) = ("", nil)
        }
        if !part.isEmpty, start == nil { start = line }
        open += part
      }
    }
    if !open.isEmpty { lines.append(SourceLine(Self.clean(open), at: place(start ?? 1))) }
    return lines
  }

  /// Without the colours of a terminal and what else no lesson may hold.
  private static func clean(_ line: String) -> String {
    let plain = line.replacing(/\u{1B}\[[0-9;]*[A-Za-z]/, with: "")
    return SourceText(Array(plain.utf8))?.text.replacing("\n", with: "") ?? plain
  }

  private func fenced(_ lines: [SourceLine], as language: String, at place: SourceLocation) -> [SourceLine] {
    let longest = lines.reduce(2) { max($0, $1.content.prefix { $0 == "`" }.count) }
    let fence = String(repeating: "`", count: longest + 1)
    return [SourceLine(fence + language, at: place)] + lines + [SourceLine(fence, at: place)]
  }

  // MARK: What cells gave

  private mutating func add(output: JSONValue, cell: Int) {
    let place = place(output.line)
    switch output["output_type"]?.string {
    case "stream": addText(lines(of: output["text"]), at: place)
    case "error":
      let trace = output["traceback"]?.list.flatMap { lines(of: $0) } ?? []
      document.note(.converted, "the error of cell \(cell) is a listing", at: place)
      addText(trace, at: place)
    case "execute_result", "display_data": add(data: output["data"], cell: cell, at: place)
    default: document.note(.dropped, "an output of cell \(cell) is of no known sort", at: place)
    }
  }

  private mutating func addText(_ lines: [SourceLine], at place: SourceLocation) {
    let lines = lines.trimmed
    if !lines.isEmpty { append(fenced(lines, as: "text", at: place)) }
  }

  /// The richest of the forms that an output has, and that a lesson can show.
  private mutating func add(data: JSONValue?, cell: Int, at place: SourceLocation) {
    let kinds = Set(data?.entries.map(\.key) ?? [])
    for (type, kind) in [("image/svg+xml", "svg"), ("image/png", "png"), ("image/jpeg", "jpg"), ("image/gif", "gif")] {
      guard let value = data?[type] else { continue }
      let decoded =
        kind == "svg"
        ? Array(value.joined.utf8)
        : Data(base64Encoded: value.joined, options: .ignoreUnknownCharacters).map { [UInt8]($0) }
      guard let decoded, !decoded.isEmpty else {
        document.note(.damage, "the image that cell \(cell) gave cannot be read", at: place)
        continue
      }
      let address = "attachment:cell-\(cell)-\(document.attachments.count + 1).\(kind)"
      document.attachments[address] = decoded
      document.note(.converted, "the image that cell \(cell) gave is a file of the lesson", at: place)
      append([SourceLine("![\(Self.outputMark)](\(address))", at: place)])
      return
    }
    if let text = data?["text/markdown"] { return append(lines(of: text)) }
    if let text = data?["text/latex"] {
      let tex = lines(of: text)
      let isMarked = tex.first?.content.hasPrefix("$") == true || tex.first?.content.hasPrefix("\\") == true
      return append(isMarked ? tex : [SourceLine("$$", at: place)] + tex + [SourceLine("$$", at: place)])
    }
    for kind in kinds.subtracting(["text/plain"]).sorted() {
      document.note(.dropped, "the form \(Message.quote(kind)) of what cell \(cell) gave", at: place)
    }
    if let text = data?["text/plain"] {
      addText(lines(of: text), at: place)
    } else if !kinds.isEmpty {
      document.note(.left, "cell \(cell) gave nothing that a lesson can show", at: place)
      append([SourceLine(Marker.text("the output of cell \(cell)"), at: place)])
    }
  }

  /// Stands where an image is described that a cell gave; the words come with the language.
  static let outputMark = "\u{F8FF}output"
}
