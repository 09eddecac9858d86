import Manuscript
import Plotting

/// Says the words of a drawing in its language: sentences by their keys, below `figures.` in `words/LANG.yml`.
///
/// A key that the words don't have is kept in `missing`, and is a problem once the figure is drawn; so drawings ask for
/// words without a `try` each.
public final class Wording {
  private let vocabulary: Vocabulary
  /// The keys that were asked for in vain, and those that had no value for a place.
  private(set) var missing: [String] = []

  public init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// The sentence of this key: `say("softmax.values", ["temperature": t, "values": list])`.
  ///
  /// - Parameters:
  ///   - key: its place below `figures.`.
  ///   - count: how many things it is about; fills `{count}` and chooses the form for that number.
  ///   - values: what fills the other places.
  public func callAsFunction(_ key: String, count: Int? = nil, _ values: [String: String] = [:]) -> String {
    word("figures." + key, count: count, values)
  }

  /// The sentence of this key where there is one.
  func known(_ key: String) -> String? { vocabulary.text("figures." + key) }

  /// A number with all its digits, or the twelve that count.
  func exact(_ value: Double) -> String { localized(NumberText.short(value)) }

  /// A number, rounded for reading aloud.
  public func number(_ value: Double) -> String { localized(NumberText.short(value, digits: 4)) }

  /// A computed number, rounded to what a listener keeps in mind.
  public func rounded(_ value: Double) -> String { localized(NumberText.short(value, digits: 3)) }

  /// A number with so many digits after its point.
  public func fixed(_ value: Double, digits: Int) -> String { localized(NumberText.fixed(value, digits: digits)) }

  /// A number that was written with a point before its decimals.
  func localized(_ number: String) -> String {
    let sign = vocabulary.decimalSign
    return sign == "." ? number : number.split(separator: ".", omittingEmptySubsequences: false).joined(separator: sign)
  }

  /// Items as a sentence lists them.
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let head = items.dropLast().joined(separator: word("text.list-separator"))
    return word("text.list-end", ["head": head, "last": last])
  }

  /// Parts of one sentence.
  public func sentence(_ parts: [String]) -> String { parts.joined(separator: separator) + end }

  public func point(_ x: Double, _ y: Double) -> String {
    word("text.point", ["x": number(x), "y": number(y)])
  }

  /// A point's coordinates, as they stand beside it.
  func coordinates(_ x: Double, _ y: Double) -> String {
    word("text.coordinates", ["x": exact(x), "y": exact(y)])
  }

  public func interval(_ interval: ClosedRange<Double>) -> String {
    self.interval(number(interval.lowerBound), number(interval.upperBound))
  }

  /// From one thing to another.
  func interval(_ low: String, _ high: String) -> String { word("text.interval", ["low": low, "high": high]) }

  /// Between the parts of a sentence.
  var separator: String { word("text.part-separator") }
  /// Behind a sentence.
  var end: String { word("text.sentence-end") }
  /// Between the parts of a label.
  var comma: String { word("text.comma") }
  /// Between two sentences.
  var space: String { word("text.sentence-space") }

  private func word(_ key: String, count: Int? = nil, _ values: [String: String] = [:]) -> String {
    if let text = vocabulary.text(key, count: count, values) { return text }
    missing.append(key)
    return ""
  }
}
