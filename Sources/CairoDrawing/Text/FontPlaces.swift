import Foundation

extension FontSet {
  /// The files that figures are set in, where they are installed: found without starting the library of fonts.
  public static var files: [String] { FontFiles.all.compactMap(\.path) }
}

extension FontFiles.Entry {
  /// The first place that has the file; nil where none has.
  var path: String? {
    names.flatMap { name in FontFiles.folders.map { $0 + "/" + name } }
      .first { FileManager.default.isReadableFile(atPath: $0) }
  }
}
