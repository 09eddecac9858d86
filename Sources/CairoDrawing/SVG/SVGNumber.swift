/// Numbers of an SVG, read and written without any locale.
enum SVGNumber {
  /// A number of hundredths, without trailing zeros: 150 is `1.5`, −25 is `-.25`.
  static func hundredths(_ value: Int) -> String {
    let magnitude = value.magnitude
    let whole = magnitude / 100
    let part = magnitude % 100
    var text = value < 0 ? "-" : ""
    if whole > 0 || part == 0 { text += String(whole) }
    if part > 0 {
      text += part < 10 ? ".0" : "."
      text += part % 10 == 0 ? String(part / 10) : String(part)
    }
    return text
  }

  /// The number rounded to so many decimals, 0 to 9, without trailing zeros; zero if it is not finite.
  static func rounded(_ value: Double, decimals: Int) -> String {
    let places = min(max(decimals, 0), 9)
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    guard let scaled = Int(exactly: (value * Double(scale)).rounded()) else { return "0" }
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var part = padded.suffix(places)
    while part.last == "0" { part.removeLast() }
    let whole = padded.dropLast(places)
    let text = part.isEmpty ? String(whole) : (whole == "0" ? "." : whole + ".") + part
    return scaled < 0 ? "-" + text : text
  }

  /// Reads a decimal number; nil for anything else, infinity and NaN included.
  static func parse(_ text: some StringProtocol) -> Double? {
    Double(String(text)).flatMap { $0.isFinite ? $0 : nil }
  }
}
