import CairoDrawing
import Platform

extension FigureCache {
  /// What tells this program, with the libraries and fonts it draws with, from any other; nil when the fonts are not there.
  ///
  /// Files are told apart by their place on the disk, size and time of change, as compiler caches do: reading them all
  /// would take longer than drawing many a course.
  public static func programIdentity() -> String? {
    guard let fonts = try? FontSet.installed().identity else { return nil }
    let files = ThisProcess.loadedFiles.map { path in
      let stamp = Disk.stamp(of: path)
      return "\(path) \(stamp ?? "")"
    }
    return (files + [fonts]).joined(separator: "\n")
  }
}
