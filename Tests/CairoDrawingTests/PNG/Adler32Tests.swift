import CDeflate
import Testing

@testable import CairoDrawing

@Suite struct Adler32Tests {
  @Test func `runs of pixels add up as their bytes do`() {
    var sum = Adler32()
    var bytes: [UInt8] = []
    for (color, count) in [(0xff_ffff, 32_767), (0x01_0203, 1), (0xfe_0180, 5), (0, 1000), (0x80_0000, 2)] {
      sum.add(byte: 2)
      sum.add(pixel: UInt32(color), times: count)
      sum.reduce()
      bytes.append(2)
      for _ in 0..<count { bytes += [16, 8, 0].map { UInt8(color >> $0 & 255) } }
    }
    #expect(sum.value == libdeflate_adler32(1, bytes, bytes.count))
  }
}
