/// `<!-- … -->` over one or more lines: it is gone.
enum CommentBlock: BlockSyntax {
  static func begins(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> Bool {
    lines.first?.content.hasPrefix("<!--") == true
  }

  static func read(_ lines: ArraySlice<SourceLine>, on page: LessonPage) -> ReadBlock? {
    guard let first = lines.first else { return nil }
    guard let end = lines.firstIndex(where: { $0.text.contains("-->") }) else {
      page.note(.damage, "the comment is not closed; “-->” was meant after it", at: first.place)
      return ReadBlock(1, [SourceLine(Marker.text(first.content), at: first.place)])
    }
    page.note(.dropped, "a comment", at: first.place)
    let last = lines[end]
    let after = last.text.split(separator: "-->", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
    let rest = after.trimmedBlanks
    let used = end - lines.startIndex + 1
    return ReadBlock(used, rest.isEmpty ? [] : BlockConverter.convert([SourceLine(rest, at: last.place)], on: page))
  }
}
