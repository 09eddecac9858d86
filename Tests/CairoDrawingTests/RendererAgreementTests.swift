import Foundation
import Plotting
import Testing

@testable import CairoDrawing

/// Our SVG as another program draws it, where that program is installed.
@Suite struct RendererAgreementTests {
  private static let converter = [
    "/usr/bin/rsvg-convert", "/usr/local/bin/rsvg-convert", "/opt/homebrew/bin/rsvg-convert",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: converter != nil, "needs rsvg-convert"))
  func `rsvg draws the SVG as Cairo draws the PNG`() throws {
    let converter = try #require(RendererAgreementTests.converter)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("figure.svg")
    let target = folder.appendingPathComponent("figure.png")
    try Data(render(SamplePlot(), as: .svg, text: sampleText).bytes).write(to: source)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: converter)
    process.arguments = ["--zoom", "2", "--output", target.path, source.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)

    let theirs = try PixelsOfFile.read(target.path)
    let ours = try PNGImage(render(SamplePlot(), as: .png, text: sampleText).bytes)
    #expect(theirs.width == ours.width)
    #expect(theirs.height == ours.height)
    // The worst tile counts: a mean over the whole image would hide a missing label.
    #expect(worstTile(theirs.bytes, ours.pixels, width: ours.width, height: ours.height) < 4)
  }

  /// The largest mean difference of a tile of 16 × 16 pixels, of 255.
  private func worstTile(_ a: [UInt8], _ b: [UInt8], width: Int, height: Int) -> Double {
    var worst = 0.0
    for top in stride(from: 0, to: height, by: 16) {
      for left in stride(from: 0, to: width, by: 16) {
        var sum = 0
        var count = 0
        for y in top..<min(top + 16, height) {
          for at in ((y * width + left) * 3)..<((y * width + min(left + 16, width)) * 3) {
            sum += abs(Int(a[at]) - Int(b[at]))
            count += 1
          }
        }
        worst = max(worst, Double(sum) / Double(count))
      }
    }
    return worst
  }
}
