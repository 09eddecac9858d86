import CCairo
import Foundation

// Writes the PNGs it is given once more, by Cairo and by ours in turn, and compares processor time and bytes. Compiled
// together with Sources/CairoDrawing/PNG by “Scripts/benchmark png”.

struct Unreadable: Error {
  let path: String
}

/// Processor time of this thread in milliseconds.
func milliseconds(_ body: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
  let start = now()
  body()
  return now() - start
}

final class Counter {
  var bytes = 0
}

func countBytes(
  _ closure: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  if let closure { Unmanaged<Counter>.fromOpaque(closure).takeUnretainedValue().bytes += Int(count) }
  return CAIRO_STATUS_SUCCESS
}

/// Whether Cairo reads the same pixels from a file as from the one at a path.
func isSame(_ file: [UInt8], as path: String) throws -> Bool {
  let copy = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try Data(file).write(to: copy)
  defer { try? FileManager.default.removeItem(at: copy) }
  let images = [path, copy.path].compactMap { (path: String) in cairo_image_surface_create_from_png(path) }
  defer { for image in images { cairo_surface_destroy(image) } }
  let grids = images.compactMap { PixelGrid(image: $0) }
  guard grids.count == 2, grids[0].width == grids[1].width, grids[0].height == grids[1].height else { return false }
  for grid in grids { grid.clearUnusedBits() }
  return (0..<grids[0].height).allSatisfy { row in
    (0..<grids[0].width).allSatisfy { grids[0][row][$0] == grids[1][row][$0] }
  }
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

let paths = CommandLine.arguments.dropFirst()
let rounds = 5
var times: [(ours: Double, cairo: Double)] = []
var bytes = (ours: 0, cairo: 0)
var larger: Set<String> = []
var different: Set<String> = []
for round in 0..<rounds {
  var sum = (ours: 0.0, cairo: 0.0)
  bytes = (0, 0)
  for path in paths {
    guard let image = cairo_image_surface_create_from_png(path) else { throw Unreadable(path: path) }
    defer { cairo_surface_destroy(image) }
    guard let pixels = PixelGrid(image: image) else { throw Unreadable(path: path) }
    let counter = Counter()
    sum.cairo += milliseconds {
      cairo_surface_write_to_png_stream(image, countBytes, Unmanaged.passUnretained(counter).toOpaque())
    }
    var file: [UInt8]?
    sum.ours += milliseconds { file = PNGFile.encode(pixels) }
    if round == 0, try !isSame(file ?? [], as: path) { different.insert(path) }
    let count = file?.count ?? 0
    bytes = (bytes.ours + count, bytes.cairo + counter.bytes)
    if count > counter.bytes { larger.insert(path) }
  }
  times.append(sum)
}
guard !paths.isEmpty else {
  print("usage: png FILE.png …")
  exit(1)
}
func line(_ name: String, _ ours: Double, _ cairo: Double, _ ratio: Double) {
  print("| \(name) | \(Int(ours.rounded())) | \(Int(cairo.rounded())) | \((ratio * 1000).rounded() / 1000) |")
}
print("| \(paths.count) PNGs | ours | Cairo's writer | ratio |\n| --- | --: | --: | --: |")
line(
  "processor time, ms, median of \(rounds)", median(times.map(\.ours)), median(times.map(\.cairo)),
  median(times.map { $0.ours / $0.cairo }))
line("bytes", Double(bytes.ours), Double(bytes.cairo), Double(bytes.ours) / Double(bytes.cairo))
for (what, paths) in [("Files larger than Cairo's", larger), ("Files with other pixels", different)] {
  print("\n\(what): \(paths.isEmpty ? "none" : paths.sorted().joined(separator: ", "))")
}
exit(different.isEmpty ? 0 : 1)
