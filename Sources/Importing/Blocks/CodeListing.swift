import Manuscript

/// A fence of code: what follows its marks is written in other ways everywhere.
enum CodeListing: BlockSyntax {
  static func begins(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> Bool {
    guard let first = lines.first, let fence = Fence(first, marks: "`~") else { return false }
    return fence.directive.map { CodeCells.names.contains($0.name) && $0.name != "raw" } ?? true
  }

  static func read(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> ReadBlock? {
    guard let first = lines.first, let fence = Fence(first, marks: "`~") else { return nil }
    var (body, used, isClosed) = fence.body(in: lines)
    if !isClosed {
      page.note(
        .damage,
        "the listing is not closed; a line “\(String(repeating: fence.mark, count: fence.count))” was meant after it",
        at: first.place)
      body = body.trimmed
    }
    var info = ListingInfo(fence)
    if info.language == "toc" {
      page.note(.dropped, "a table of contents", at: first.place)
      return ReadBlock(used)
    }
    info.takeOptions(from: &body)
    guard info.language != "mermaid", !info.drawsFigure else {
      let what = info.drawsFigure ? "the figure that this cell draws: copy its image" : "a diagram of “mermaid”"
      let marker = page.leave(info.caption ?? fence.info, what, at: first.place)
      let code = info.language == "mermaid" ? "text" : info.language
      return ReadBlock(
        used,
        ([SourceLine(marker, at: first.place), SourceLine("", at: first.place)]
          + listing(body, code, first.place)).prefixed(String(first.indent)))
    }
    for change in info.changes { page.note(.converted, change, at: first.place) }
    var result = info.caption.map { [SourceLine("*\($0)*", at: first.place), SourceLine("", at: first.place)] } ?? []
    result += listing(body, info.info, first.place)
    return ReadBlock(used, result.prefixed(String(first.indent)))
  }

  /// A fence around lines of code, longer than any in them.
  static func listing(_ body: [SourceLine], _ info: String, _ place: SourceLocation) -> [SourceLine] {
    let longest = body.reduce(2) { max($0, $1.content.prefix { $0 == "`" }.count) }
    let fence = String(repeating: "`", count: longest + 1)
    return [SourceLine(fence + info, at: place)] + body + [SourceLine(fence, at: place)]
  }
}
