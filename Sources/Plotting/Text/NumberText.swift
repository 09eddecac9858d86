/// Numbers as figures show them: a true minus sign, no locale, no `-0`, no `0.30000000000000004`.
public enum NumberText {
  /// The sign of negative numbers, U+2212, as wide as a plus.
  public static let minus = "\u{2212}"

  /// `value` rounded to `places` digits after the point; “∞” and “NaN” for what is no number.
  ///
  ///     NumberText.fixed(-0.125, places: 2)   // −0.12
  public static func fixed(_ value: Double, places: Int) -> String {
    guard value.isFinite else { return nonFinite(value) }
    return signed(
      value, Decimal(value).rounded(places: max(0, min(places, 400))).text(places: max(0, min(places, 400))))
  }

  /// `value` rounded to at most `digits` significant digits, without zeros at the end.
  ///
  ///     NumberText.short(2.3000001)   // 2.3
  public static func short(_ value: Double, digits: Int = 6) -> String {
    guard value.isFinite else { return nonFinite(value) }
    let decimal = Decimal(value)
    if decimal.isZero { return "0" }
    let rounded = decimal.rounded(places: max(1, min(digits, 17)) - decimal.exponent - 1)
    return signed(value, rounded.text(places: max(0, rounded.digits.count - rounded.exponent - 1)))
  }

  /// The runs of a number in a label: as `short`, with a power of ten where the plain form would be long.
  public static func runs(_ value: Double, digits: Int = 6) -> [TextRun] {
    guard value.isFinite, value != 0 else { return [TextRun(short(value))] }
    let exponent = Decimal(value).rounded(significant: digits).exponent
    guard exponent < -4 || exponent > 6 else { return [TextRun(short(value, digits: digits))] }
    let mantissa = short(scaled(value, by: -exponent), digits: digits)
    let power = [TextRun("10"), TextRun(integer(exponent), level: .superscript)]
    return mantissa == "1" ? power : [TextRun(mantissa + "\u{2009}×\u{2009}")] + power
  }

  /// A whole number with a true minus sign.
  public static func integer(_ value: Int) -> String {
    value < 0 ? minus + String(value.magnitude) : String(value)
  }

  private static func nonFinite(_ value: Double) -> String {
    value.isNaN ? "NaN" : value < 0 ? minus + "∞" : "∞"
  }

  private static func signed(_ value: Double, _ text: String) -> String {
    value < 0 && text.contains { "123456789".contains($0) } ? minus + text : text
  }

  /// `value × 10^exponent`, by its decimal digits, so that 1e-7 gives 1 and not 0.9999999999999999.
  private static func scaled(_ value: Double, by exponent: Int) -> Double {
    let decimal = Decimal(value)
    let digits = decimal.digits.map(String.init).joined()
    return (Double("\(digits.prefix(1)).\(digits.dropFirst())0e\(decimal.exponent + exponent)") ?? value)
      * (value < 0 ? -1 : 1)
  }
}

/// The shortest decimal digits that give a number back: `0.d₀d₁d₂… × 10^(exponent+1)`, d₀ ≠ 0.
private struct Decimal {
  /// Without sign; empty for zero.
  var digits: [Int]
  /// The power of ten of the first digit.
  var exponent: Int

  var isZero: Bool { digits.isEmpty }

  /// The magnitude of a finite number.
  init(_ value: Double) {
    let parts = value.magnitude.description.split(separator: "e")
    var power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    power += mantissa[0].count - 1
    let all = mantissa.joined().compactMap(\.wholeNumberValue)
    let leading = all.prefix { $0 == 0 }.count
    digits = Array(all.dropFirst(leading))
    while digits.last == 0 { digits.removeLast() }
    exponent = digits.isEmpty ? 0 : power - leading
  }

  /// Rounded half to even, to `places` digits after the point (before it, where negative).
  func rounded(places: Int) -> Decimal {
    let kept = exponent + 1 + places
    guard !isZero, kept < digits.count else { return self }
    var result = self
    guard kept >= 0 else {
      result.digits = []
      result.exponent = 0
      return result
    }
    let rest = digits[kept...]
    let isHalf = rest.first == 5 && rest.count == 1
    let roundsUp = isHalf ? (kept > 0 && digits[kept - 1] % 2 == 1) : (rest.first ?? 0) >= 5
    result.digits = Array(digits[..<kept])
    if roundsUp {
      var index = kept - 1
      while index >= 0, result.digits[index] == 9 {
        result.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        result.digits[index] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.exponent += 1
      }
    }
    while result.digits.last == 0 { result.digits.removeLast() }
    if result.digits.isEmpty { result.exponent = 0 }
    return result
  }

  func rounded(significant digits: Int) -> Decimal {
    rounded(places: digits - exponent - 1)
  }

  /// All digits in plain notation, with `places` of them after the point.
  func text(places: Int) -> String {
    func digit(_ power: Int) -> String {
      let index = exponent - power
      return digits.indices.contains(index) && !isZero ? String(digits[index]) : "0"
    }
    let whole = (0...max(exponent, 0)).reversed().map(digit).joined()
    guard places > 0 else { return whole }
    return whole + "." + (1...places).map { digit(-$0) }.joined()
  }
}
