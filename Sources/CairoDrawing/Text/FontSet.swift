import CFontconfig
import Foundation

/// The fonts of figures: found once for the process, the same whatever the system's font settings are.
public struct FontSet: Sendable {
  /// File names, font versions and sizes in bytes of the fonts, one a line: figures drawn with equal identities have
  /// equal letters.
  public let identity: String
  let configuration: FontConfiguration

  /// The fonts of this machine.
  ///
  /// - Throws: `DrawingError.missingFonts` naming the packages to install.
  public static func installed() throws(DrawingError) -> FontSet {
    try found.get()
  }

  private static let found = Result<FontSet, DrawingError> { () throws(DrawingError) in try find() }

  private static func find() throws(DrawingError) -> FontSet {
    var paths: [String] = []
    var missing: [FontFiles.Entry] = []
    for entry in FontFiles.all {
      if let path = entry.path {
        paths.append(path)
      } else {
        missing.append(entry)
      }
    }
    guard missing.isEmpty else {
      var packages: [String] = []
      for entry in missing where !packages.contains(entry.package) { packages.append(entry.package) }
      throw .missingFonts(files: missing.map { $0.names[0] }, packages: packages)
    }
    let configuration = try FontConfiguration(files: paths)
    return FontSet(identity: configuration.identity, configuration: configuration)
  }
}

/// A fontconfig configuration that knows a few files and nothing of the system's settings.
///
/// Unchecked because the pointer is set once and fontconfig locks what it shares.
final class FontConfiguration: @unchecked Sendable {
  let pointer: OpaquePointer
  let identity: String

  init(files: [String]) throws(DrawingError) {
    guard let pointer = FcConfigCreate() else { throw .library("fontconfig made no configuration") }
    self.pointer = pointer
    let text = FontConfiguration.document(files: files)
    let loaded = text.withCString { cString in
      cString.withMemoryRebound(to: FcChar8.self, capacity: text.utf8.count + 1) {
        FcConfigParseAndLoadFromMemory(pointer, $0, FcBool(1))
      }
    }
    guard loaded != 0, FcConfigBuildFonts(pointer) != 0 else {
      throw .library("fontconfig refused the configuration of the figure fonts")
    }
    // Never look again while the process runs: figures of one run share one set of fonts.
    _ = FcConfigSetRescanInterval(pointer, 0)
    identity = FontConfiguration.identity(of: pointer, files: files)
  }

  /// The folders of the files; all their fonts are refused but the files themselves.
  private static func document(files: [String]) -> String {
    var folders: [String] = []
    for file in files {
      let folder = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
      if !folders.contains(folder) { folders.append(folder) }
    }
    return """
      <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
      \(folders.map { "<dir>\($0)</dir>" }.joined())
      \(FontFiles.caches.map { "<cachedir>\($0)</cachedir>" }.joined())
      <cachedir prefix="xdg">fontconfig</cachedir>
      <selectfont><rejectfont><glob>*</glob></rejectfont>
      <acceptfont>\(files.map { "<glob>\($0)</glob>" }.joined())</acceptfont></selectfont>
      </fontconfig>
      """
  }

  private static func identity(of pointer: OpaquePointer, files: [String]) -> String {
    var versions: [String: Int32] = [:]
    if let set = FcConfigGetFonts(pointer, FcSetSystem)?.pointee {
      for index in 0..<Int(max(0, set.nfont)) {
        var path: UnsafeMutablePointer<FcChar8>?
        var version: Int32 = 0
        let pattern = set.fonts[index]
        guard FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path,
          FcPatternGetInteger(pattern, FC_FONTVERSION, 0, &version) == FcResultMatch
        else { continue }
        versions[String(cString: path)] = version
      }
    }
    return files.map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
      return "\(name) \(versions[path] ?? 0) \(size)"
    }.joined(separator: "\n")
  }
}
