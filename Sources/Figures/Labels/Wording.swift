import Manuscript
import Plotting

/// The words of computed descriptions, in Chinese or English; other languages get English.
struct Wording {
  let isChinese: Bool

  init(_ language: Language) {
    isChinese = language.code == "zh" || language.code.hasPrefix("zh-")
  }

  func callAsFunction(zh chinese: String, en english: String) -> String {
    isChinese ? chinese : english
  }

  /// Items as a sentence lists them.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let head = items.dropLast()
    return isChinese
      ? head.joined(separator: "、") + "和" + last : head.joined(separator: ", ") + " and " + last
  }

  /// A number, rounded for reading aloud.
  func number(_ value: Double) -> String { NumberText.short(value, digits: 4) }

  /// A computed number, rounded to what a listener keeps in mind.
  func rounded(_ value: Double) -> String { NumberText.short(value, digits: 3) }

  /// Parts of one sentence.
  func sentence(_ parts: [String]) -> String {
    parts.joined(separator: self(zh: "；", en: "; ")) + self(zh: "。", en: ".")
  }

  func point(_ x: Double, _ y: Double) -> String {
    isChinese ? "(\(number(x)),\(number(y)))" : "(\(number(x)), \(number(y)))"
  }

  func interval(_ interval: ClosedRange<Double>) -> String {
    self(
      zh: "\(number(interval.lowerBound)) 到 \(number(interval.upperBound))",
      en: "\(number(interval.lowerBound)) to \(number(interval.upperBound))")
  }
}
