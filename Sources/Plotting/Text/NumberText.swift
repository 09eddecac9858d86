/// How numbers are written in pages, figures and messages: the same on every machine, whatever its locale.
///
/// The minus sign is U+2212, there is no negative zero, and an exponent is written out: `1.5×10⁻⁷`. The rounding is that
/// of school, half away from zero, of the decimal number one sees: 0.285 to two digits is 0.29.
public enum NumberText {
  /// The most digits after the point that can be asked for.
  public static let mostDigits = 15
  /// The significant digits shown when none are asked for.
  public static let significantDigits = 6

  /// The sign of negative numbers, U+2212, as wide as a plus.
  public static let minus = "\u{2212}"

  /// The shortest text that gives the number to so many significant digits: `0.2`, `−1.18519`, `3.45×10⁻⁷`.
  ///
  /// Whole numbers up to 10¹⁵ are written in full.
  public static func short(_ number: Double, digits: Int = significantDigits) -> String {
    guard let rounded = shortened(number, digits: digits) else { return special(number) }
    return isPlain(rounded, number) ? rounded.fixed(digits: rounded.digitsAfterPoint) : rounded.scientific()
  }

  /// The same as runs of a label: the exponent raised, thin spaces around the sign of multiplication, 10⁻³ for 1×10⁻³.
  public static func runs(_ number: Double, digits: Int = significantDigits) -> [TextRun] {
    guard let rounded = shortened(number, digits: digits) else { return [.number(special(number))] }
    guard !isPlain(rounded, number) else { return [.number(rounded.fixed(digits: rounded.digitsAfterPoint))] }
    var mantissa = rounded
    mantissa.power = 0
    return runs(mantissa: mantissa.fixed(digits: mantissa.digitsAfterPoint), power: rounded.power)
  }

  /// `× 10⁹`: what all the numbers of an axis are to be multiplied by.
  static func factor(power: Int) -> [TextRun] {
    [TextRun("×\u{2009}10"), TextRun(integer(power), level: .superscript)]
  }

  private static func runs(mantissa: String, power: Int) -> [TextRun] {
    let raised = TextRun(integer(power), level: .superscript)
    switch mantissa {
    case "1": return [TextRun("10"), raised]
    case minus + "1": return [TextRun(minus + "10"), raised]
    default: return [.number(mantissa + "\u{2009}×\u{2009}10"), raised]
    }
  }

  /// A whole number with a true minus sign.
  public static func integer(_ number: Int) -> String {
    number < 0 ? minus + String(number.magnitude) : String(number)
  }

  private static func shortened(_ number: Double, digits: Int) -> Decimal? {
    guard let decimal = Decimal(number) else { return nil }
    if isWhole(number) { return decimal }
    var rounded = decimal.rounded(significant: min(max(digits, 1), 17))
    rounded.dropTrailingZeros()
    return rounded
  }

  /// Whether a number is written without a power of ten.
  private static func isPlain(_ rounded: Decimal, _ number: Double) -> Bool {
    isWhole(number) || -4 <= rounded.power && rounded.power < 6
  }

  private static func isWhole(_ number: Double) -> Bool { number == number.rounded() && abs(number) < 1e15 }

  /// The number with `digits` digits after the point, 0 to 15: `0.20`. From 10¹⁵ on, so many after the mantissa's point.
  public static func fixed(_ number: Double, digits: Int) -> String {
    guard let decimal = Decimal(number) else { return special(number) }
    let digits = min(max(digits, 0), mostDigits)
    guard decimal.power >= 15 else { return decimal.fixed(digits: digits) }
    return decimal.rounded(significant: digits + 1).scientific(digits: digits)
  }

  private static func special(_ number: Double) -> String {
    number.isNaN ? "NaN" : number < 0 ? "−∞" : "∞"
  }
}

/// A finite number as decimal digits: `0.d₁d₂d₃… × 10^(power + 1)`, so that `power` is that of the first digit.
private struct Decimal {
  var isNegative: Bool
  /// Each 0 to 9; the first is 0 for zero alone.
  var digits: [UInt8]
  var power: Int

  /// The shortest digits that give the number back; nil for infinity and NaN.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    isNegative = number < 0
    digits = []
    var point: Int?
    var exponent = 0
    var text = Substring(String(number.magnitude))
    if let mark = text.firstIndex(of: "e") {
      exponent = Int(text[text.index(after: mark)...]) ?? 0
      text = text[..<mark]
    }
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte - UInt8(ascii: "0")) }
    }
    power = (point ?? digits.count) - 1 + exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    power -= zeros
    if digits.isEmpty {
      digits = [0]
      power = 0
    }
    dropTrailingZeros()
  }

  var digitsAfterPoint: Int { max(0, digits.count - 1 - power) }

  mutating func dropTrailingZeros() {
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
  }

  /// The nearest number of so many digits, at least one.
  func rounded(significant count: Int) -> Decimal {
    guard count < digits.count else { return self }
    var result = self
    guard count >= 0 else {
      result.digits = [0]
      result.power = 0
      return result
    }
    let isUp = digits[count] >= 5
    result.digits = Array(digits.prefix(count))
    guard isUp else {
      if result.digits.isEmpty {
        result.digits = [0]
        result.power = 0
      }
      return result
    }
    while let last = result.digits.popLast() {
      if last < 9 {
        result.digits.append(last + 1)
        result.digits += Array(repeating: 0, count: count - result.digits.count)
        return result
      }
    }
    result.digits = [1] + Array(repeating: 0, count: max(0, count - 1))
    result.power += 1
    return result
  }

  /// With so many digits after the point.
  func fixed(digits count: Int) -> String {
    let rounded = rounded(significant: power + 1 + count)
    func digit(_ place: Int) -> Character {
      let index = rounded.power - place
      let value = rounded.digits.indices.contains(index) ? rounded.digits[index] : 0
      return Character(UnicodeScalar(UInt8(ascii: "0") + value))
    }
    var text = ""
    for place in stride(from: max(rounded.power, 0), through: 0, by: -1) { text.append(digit(place)) }
    if count > 0 {
      text += "."
      for place in 1...count { text.append(digit(-place)) }
    }
    let isZero = rounded.digits.allSatisfy { $0 == 0 }
    return (isNegative && !isZero ? "−" : "") + text
  }

  /// As mantissa and power of ten, with so many digits after the mantissa's point, or those there are.
  func scientific(digits count: Int? = nil) -> String {
    var mantissa = self
    mantissa.power = 0
    let exponent = String(power).map { character in
      character == "-" ? "⁻" : character.wholeNumberValue.map { String(Array("⁰¹²³⁴⁵⁶⁷⁸⁹")[$0]) } ?? ""
    }
    return "\(mantissa.fixed(digits: count ?? digitsCount))×10\(exponent.joined())"
  }

  private var digitsCount: Int { digits.count - 1 }
}
