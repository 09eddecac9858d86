import CairoDrawing
import Output
import Platform

extension FigureCache {
  /// What tells this program, with the libraries, fonts and processor it draws with, from any other; nil when the fonts
  /// are not there.
  ///
  /// Two machines with the same packages say the same, so that one can use what the other drew. Files are told apart by
  /// what their linker wrote into them: reading them all would take longer than drawing many a course.
  public static func programIdentity() -> String? { identity }

  private static let identity: String? = {
    guard let fonts = try? FontSet.installed().identity else { return nil }
    let files = ThisProcess.loadedFiles.map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return "\(name) \(BuildIdentity.identifier(of: path) ?? content(of: path))"
    }
    return (files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } + [ThisProcess.processor, fonts])
      .joined(separator: "\n")
  }()

  private static func content(of path: String) -> String {
    (try? Disk.read(path)).map { Digest.sha256($0) } ?? ""
  }
}
