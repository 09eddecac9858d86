import Manuscript
import Plotting

/// How much room a text will take, before there is a canvas to measure it: on the large side.
enum TextRoom {
  /// The width of one line, in user units.
  static func width(_ runs: [TextRun], size: Double = Typography.label) -> Double {
    runs.map { run in
      run.string.map { $0.isWide ? 1 : 0.61 }.reduce(0, +) * size * (run.level == .baseline ? 1 : 0.7)
    }.reduce(0, +)
  }

  /// How many lines a text takes where lines break at `width`; at most `most`.
  static func lines(_ runs: [TextRun], width: Double, size: Double = Typography.label, most: Int) -> Int {
    let all = self.width(runs, size: size)
    guard all > width else { return 1 }
    // Lines are not filled to their ends.
    return Int(min((all / (width * 0.85)).rounded(.up), Double(most)))
  }

  /// What a title of several lines needs beyond the room of a single one.
  static func extraForTitle(_ title: [TextRun], width: Double) -> Double {
    Double(lines(title, width: width - 2 * Typography.padding, size: Typography.title, most: 4) - 1) * 23
  }

  /// A problem when a name of a list, in any language, would not fit into its place in a drawing.
  static func check(in list: LocalizedTextList?, fit room: Double, what: String) throws(Problem) {
    for text in list?.everyText ?? [] {
      try check(
        [try FigureLabel.runs(of: Located(text, at: list?.location ?? SourceLocation(file: "")))],
        fit: room, what: what, at: list?.location)
    }
  }

  /// A problem when a label, in any language, would not fit into its place in a drawing.
  static func check(
    in label: FigureLabel?, fit room: Double, what: String, at location: SourceLocation
  ) throws(Problem) {
    for text in label?.everyText ?? [] {
      try check([try FigureLabel.runs(of: text)], fit: room, what: what, at: location)
    }
  }

  /// A problem when a name would not fit into its place in a drawing.
  static func check(
    _ names: [[TextRun]], fit room: Double, what: String, at location: SourceLocation?
  ) throws(Problem) {
    guard let long = names.first(where: { width($0) > room }) else { return }
    throw Problem(
      "the \(what) “\(long.plain.prefix(40))\(long.plain.count > 40 ? "…" : "")” is too long for its place in the drawing",
      at: location, hint: "write at most \(Int(room / Typography.label / 0.61)) letters, and explain it in the caption")
  }
}
