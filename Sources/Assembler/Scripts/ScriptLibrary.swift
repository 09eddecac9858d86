import Foundation
import Manuscript

/// A JavaScript library of the system that runs while a site is built.
///
/// Looked for in the folders below, in this order; the first that has the file is taken. They are where Debian and
/// Ubuntu (`libjs-katex`, `libjs-highlight.js`), Fedora, and Homebrew or npm on macOS put such libraries.
struct ScriptLibrary: Sendable {
  static let folders = [
    "/usr/share/javascript", "/usr/share/nodejs", "/usr/share/web-assets", "/opt/homebrew/lib/node_modules",
    "/usr/local/lib/node_modules", "/usr/local/share/javascript",
  ]

  /// The folder of the library, `/usr/share/javascript/katex`.
  let folder: String

  static let katex = (names: ["katex", "katex/dist"], package: "libjs-katex", file: "katex.min.js")
  static let highlight = (
    names: ["highlight.js", "highlight.js/lib"], package: "libjs-highlight.js", file: "highlight.min.js"
  )

  init(_ library: (names: [String], package: String, file: String), folders: [String] = folders) throws(Problem) {
    for folder in folders {
      for name in library.names {
        if FileManager.default.isReadableFile(atPath: "\(folder)/\(name)/\(library.file)") {
          self.folder = folder + "/" + name
          return
        }
      }
    }
    throw Problem(
      "\(library.file) is not installed", at: nil,
      hint: "install the system's package \(library.package); it is looked for in \(folders.joined(separator: ", "))")
  }

  /// What tells its file from others at the same place: its size and when it was changed.
  func stamp(of file: String) -> String {
    let path = URL(filePath: "\(folder)/\(file)").resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(path) \(attributes?[.size] as? Int ?? 0) \(time)"
  }

  /// The bytes of one of its files. These are the system's own, often links to others, unlike the files of a course.
  func bytes(_ file: String) throws(Problem) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: folder + "/" + file) else {
      throw Problem("\(folder)/\(file) cannot be read", at: nil, hint: "install the system's package again")
    }
    return Array(data)
  }

  func text(_ file: String) throws(Problem) -> String {
    String(decoding: try bytes(file), as: UTF8.self)
  }
}
