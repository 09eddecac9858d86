import Figures
import Generator
import Manuscript
import Output
import Platform

/// Where the program is, and what came with it.
enum Installation {
  /// The folder with the theme and the courses that come with the program: `$ROSENBLATT_TEMPLATES`, or the nearest
  /// `templates` or `share/rosenblatt` in a folder above the program's own.
  static func templates() throws(Fault) -> String {
    let sign = "theme/page.mustache"
    if let folder = ThisProcess.environment("ROSENBLATT_TEMPLATES") {
      if Disk.isReadable("\(folder)/\(sign)") { return folder }
      throw Fault(
        .installation, "ROSENBLATT_TEMPLATES is “\(folder)”, where there is no “\(sign)”",
        hint: "set it to the folder “templates” of Rosenblatt, or leave it out")
    }
    guard let executable = ThisProcess.executable else {
      throw Fault(.installation, "the program cannot tell where it is installed")
    }
    var components = executable.split(separator: "/").dropLast()
    while true {
      for place in ["templates", "share/rosenblatt"] {
        let folder = "/" + (components + [Substring(place)]).joined(separator: "/")
        if Disk.isReadable("\(folder)/\(sign)") { return folder }
      }
      if components.popLast() == nil { break }
    }
    throw Fault(
      .installation, "the theme that comes with Rosenblatt is not found near “\(executable)”",
      hint: "set ROSENBLATT_TEMPLATES to the folder “templates” of Rosenblatt")
  }

  /// The folder of the user's cache; nil where there is no place for one.
  static var cacheFolder: String? {
    var variables: [String: String] = [:]
    for name in ["XDG_CACHE_HOME", "HOME"] { variables[name] = ThisProcess.environment(name) }
    return FigureCache.folder(environment: variables)
  }

  /// The cache of drawn figures, in the user's folder unless another is given; nil where there is no place for one.
  static func cache(in folder: String? = nil, remote: RemoteCache? = nil) -> FigureCache? {
    guard let folder = folder ?? cacheFolder, let program = FigureCache.programIdentity() else { return nil }
    return FigureCache(folder: folder, program: program, remote: remote)
  }

  /// The records of sites; nil where the user has no place for them.
  static var records: SiteRecords? {
    cacheFolder.map { SiteRecords(in: "\($0)/sites") }
  }
}

extension Installation {
  /// The languages that have a course to begin from by themselves, `templates/starter-fr`.
  static func starterLanguages() throws -> [String] {
    try FileReader.folder(try templates()).items(in: "").filter { $0.kind == .folder && $0.name.hasPrefix("starter-") }
      .map { String($0.name.dropFirst("starter-".count)) }
  }

  /// The words of pages and figures, with a course's own where one is given.
  static func vocabularies(course: String? = nil) throws(Fault) -> Vocabularies {
    Vocabularies(
      builtIn: .folder(try templates() + "/theme"), course: course.map { .folder($0) },
      adding: FigureCatalogue.current.words)
  }
}
