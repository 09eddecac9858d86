/// What Deflate's blocks are made of. RFC 1951, section 3.2.5.
struct DeflateItem {
  /// A byte as it is; three of them with the highest bit set; or length and distance of a copy.
  private let bits: UInt32

  static func byte(_ value: UInt8) -> DeflateItem { DeflateItem(bits: UInt32(value)) }

  /// Three bytes: 0xRRGGBB.
  static func pixel(_ color: UInt32) -> DeflateItem { DeflateItem(bits: color | 1 << 31) }

  /// A copy of 3 to 258 bytes, from 1 to 32,768 bytes before.
  static func copy(length: Int, distance: Int) -> DeflateItem {
    DeflateItem(bits: UInt32(truncatingIfNeeded: length << 16 | distance))
  }

  /// A symbol of a code with the bits that follow it.
  struct Symbol {
    let number: Int
    var extra: UInt32 = 0
    var extraBits = 0
  }

  /// Calls `literal` for each symbol of the code of bytes and lengths, and `distance` for one of the code of distances.
  @inline(__always)
  func symbols(literal: (Symbol) -> Void, distance: (Symbol) -> Void) {
    if bits >> 31 != 0 {
      literal(Symbol(number: Int(bits >> 16 & 255)))
      literal(Symbol(number: Int(bits >> 8 & 255)))
      literal(Symbol(number: Int(bits & 255)))
    } else if bits < 256 {
      literal(Symbol(number: Int(bits)))
    } else {
      literal(DeflateItem.length(bits >> 16))
      distance(DeflateItem.distance(bits & 0xffff))
    }
  }

  private static func length(_ length: UInt32) -> Symbol {
    let value = length - 3
    if value < 8 { return Symbol(number: 257 + Int(value)) }
    if length == 258 { return Symbol(number: 285) }
    let bits = 29 - value.leadingZeroBitCount
    return Symbol(
      number: 261 + 4 * bits + Int(value >> UInt32(bits) & 3), extra: value & (1 << UInt32(bits) - 1), extraBits: bits)
  }

  private static func distance(_ distance: UInt32) -> Symbol {
    let value = distance - 1
    if value < 4 { return Symbol(number: Int(value)) }
    let bits = 30 - value.leadingZeroBitCount
    return Symbol(
      number: 2 + 2 * bits + Int(value >> UInt32(bits) & 1), extra: value & (1 << UInt32(bits) - 1), extraBits: bits)
  }
}
