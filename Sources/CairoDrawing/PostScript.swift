/// The comments in the head of a PostScript file.
enum PostScript {
  private static let date = Array("%%CreationDate:".utf8)
  private static let newline = UInt8(ascii: "\n")

  /// The comment with a title, of what comments can hold: a line of at most 255 characters of ASCII.
  static func title(_ text: String) -> String {
    let printable = text.utf8.filter { (UInt8(ascii: " ")...UInt8(ascii: "~")).contains($0) }
    return "%%Title: " + String(decoding: printable.prefix(200), as: UTF8.self)
  }

  /// The file without the time of day in its head, so that the same figure gives the same bytes.
  static func withoutDate(_ file: [UInt8]) -> [UInt8] {
    var rest = file[...]
    while let end = rest.firstIndex(of: newline) {
      let line = rest[...end]
      if line.starts(with: date) { return Array(file[..<line.startIndex] + file[line.endIndex...]) }
      // Comments of the head stand before all else.
      guard line.first == UInt8(ascii: "%") else { break }
      rest = rest[(end + 1)...]
    }
    return file
  }
}
