/// The check sum of what a PNG packs. RFC 1950, section 8.2.
///
/// Sums grow until `reduce()` is called, at least once in 100,000 bytes.
struct Adler32 {
  private static let modulus: UInt64 = 65521
  private var sum: UInt64 = 1
  private var sumOfSums: UInt64 = 0

  var value: UInt32 { UInt32(truncatingIfNeeded: sumOfSums << 16 | sum) }

  mutating func reduce() {
    sum %= Adler32.modulus
    sumOfSums %= Adler32.modulus
  }

  mutating func add(byte: UInt8) {
    sum &+= UInt64(byte)
    sumOfSums &+= sum
  }

  /// Adds the bytes of so many equal pixels, 0xRRGGBB, at once.
  @inline(__always)
  mutating func add(pixel: UInt32, times count: Int = 1) {
    let (red, green, blue) = (UInt64(pixel >> 16), UInt64(pixel >> 8 & 255), UInt64(pixel & 255))
    let (total, count) = (red + green + blue, UInt64(count))
    sumOfSums &+= count * (3 * sum + 3 * red + 2 * green + blue) + 3 * total * (count * (count - 1) / 2)
    sum &+= count * total
  }
}
