/// Numbers of an SVG, read and written without any locale.
enum SVGNumber {
  /// A number of hundredths, without trailing zeros: 150 is `1.5`, −25 is `-.25`.
  static func hundredths(_ value: Int) -> String {
    var bytes: [UInt8] = []
    append(hundredths: value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func append(hundredths value: Int, to bytes: inout [UInt8]) {
    let whole = value.magnitude / 100
    let part = UInt8(value.magnitude % 100)
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    if whole > 0 || part == 0 { bytes.append(contentsOf: String(whole).utf8) }
    guard part > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + part / 10)
    if part % 10 > 0 { bytes.append(UInt8(ascii: "0") + part % 10) }
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
