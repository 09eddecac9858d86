import CairoDrawing
import Output

#if canImport(Darwin)
  import Darwin
#endif

extension FigureCache {
  /// What tells this program, with the libraries and fonts it draws with, from any other; nil when the fonts are not there.
  ///
  /// Files are told apart by their place on the disk, size and time of change, as compiler caches do: reading them all
  /// would take longer than drawing many a course.
  public static func programIdentity() -> String? {
    guard let fonts = try? FontSet.installed().identity else { return nil }
    let files = loadedFiles().map { path in
      let stamp = Disk.stamp(of: path)
      return "\(path) \(stamp ?? "")"
    }
    return (files + [fonts]).joined(separator: "\n")
  }

  /// The files that the running program consists of: its own and those of its libraries, in the order of their names.
  private static func loadedFiles() -> [String] {
    #if canImport(Darwin)
      let paths = (0..<_dyld_image_count()).compactMap { _dyld_get_image_name($0).map { String(cString: $0) } }
    #else
      let maps = (try? Disk.read("/proc/self/maps")).map { String(decoding: $0, as: UTF8.self) } ?? ""
      // A line ends in the path of the file that is mapped there; fonts and caches are mapped too, but never to be run.
      let paths = maps.split(separator: "\n").filter { $0.contains(" r-xp ") }.compactMap { line in
        line.firstIndex(of: "/").map { String(line[$0...]) }
      }
    #endif
    return Set(paths).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
