import Plotting

extension [TextRun] {
  /// The name of an input: `x₁`.
  static func input(_ index: Int) -> [TextRun] { indexed("x", index) }

  /// A letter with an index.
  static func indexed(_ letter: String, _ index: Int) -> [TextRun] {
    [TextRun(letter, face: .variable), TextRun("\(index)", face: .maths, level: .subscript)]
  }
}

extension [[TextRun]] {
  /// `x₁`, `x₂`, … with the last of three and more `xₙ`.
  static func indexed(_ letter: String, upTo count: Int) -> [[TextRun]] {
    (1...Swift.max(1, count)).map { index in
      guard index == count, count > 2 else { return .indexed(letter, index) }
      return [TextRun(letter, face: .variable), TextRun("n", face: .variable, level: .subscript)]
    }
  }
}
