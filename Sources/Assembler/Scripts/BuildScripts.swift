import Foundation

/// The JavaScript libraries of the system that pages are made with, found without starting them.
public enum BuildScripts {
  /// The files of theirs that a site depends on, in the order of their names; none of a library that is not installed.
  public static var files: [String] {
    var files: [String] = []
    for library in [ScriptLibrary.katex, ScriptLibrary.highlight] {
      guard let folder = try? ScriptLibrary(library).folder else { continue }
      files += ["\(folder)/\(library.file)", "\(folder)/katex.min.css"]
      let fonts = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/fonts")) ?? []
      files += fonts.map { "\(folder)/fonts/\($0)" }
    }
    return files.sorted()
  }
}
