import Plotting

extension [TextRun] {
  /// The name of an input: `x₁`.
  static func input(_ index: Int) -> [TextRun] { indexed("x", index) }

  /// A letter with an index.
  static func indexed(_ letter: String, _ index: Int) -> [TextRun] {
    [TextRun(letter, face: .variable), TextRun("\(index)", face: .maths, level: .subscript)]
  }
}
