import Foundation
import Plotting
import Testing

@testable import CairoDrawing

/// Our SVG as other programs draw it, where they are installed.
@Suite struct RendererAgreementTests {
  private static let rsvg = program(["rsvg-convert"])
  private static let chromium = program(["chromium", "chromium-browser", "google-chrome"])

  private static func program(_ names: [String]) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    return names.lazy.flatMap { name in path.split(separator: ":").map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  @Test(.enabled(if: rsvg != nil, "needs rsvg-convert"))
  func `rsvg draws the SVG as Cairo draws the PNG`() throws {
    try expectAgreement(within: 4) { source, target in
      (try #require(Self.rsvg), ["--zoom", "2", "--output", target, source])
    }
  }

  /// Another rasteriser sets edges a little otherwise; a letter that is missing or elsewhere makes more than 30.
  @Test(.enabled(if: chromium != nil, "needs Chromium"))
  func `Chromium draws the SVG as Cairo draws the PNG`() throws {
    try expectAgreement(within: 12) { source, target in
      (
        try #require(Self.chromium),
        [
          "--headless", "--no-sandbox", "--hide-scrollbars", "--force-device-scale-factor=2", "--window-size=600,400",
          "--screenshot=\(target)", "file://\(source)",
        ]
      )
    }
  }

  private func expectAgreement(
    within tolerance: Double, drawing command: (_ source: String, _ target: String) throws -> (String, [String])
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, target) = (folder.appendingPathComponent("figure.svg"), folder.appendingPathComponent("figure.png"))
    try Data(render(SamplePlot(), as: .svg, text: sampleText).bytes).write(to: source)
    let process = Process()
    let (program, arguments) = try command(source.path, target.path)
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let theirs = try PixelsOfFile.read(target.path)
    let ours = try PNGImage(render(SamplePlot(), as: .png, text: sampleText).bytes)
    // A browser's window may be larger than the figure in its corner.
    #expect(theirs.width >= ours.width && theirs.height >= ours.height)
    let part = (0..<ours.height).flatMap { y in
      theirs.bytes[(y * theirs.width * 3)..<((y * theirs.width + ours.width) * 3)]
    }
    // The worst tile counts: a mean over the whole image would hide a missing label.
    let worst = worstTile(part, ours.pixels, width: ours.width, height: ours.height)
    #expect(worst < tolerance)
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
