import Generator
import Output

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where the program is, and what came with it.
enum Installation {
  /// The folder with the theme and the courses that come with the program: `$ROSENBLATT_TEMPLATES`, or the nearest
  /// `templates` or `share/rosenblatt` in a folder above the program's own.
  static func templates() throws(Fault) -> String {
    let sign = "theme/page.mustache"
    if let folder = environment("ROSENBLATT_TEMPLATES") {
      if access("\(folder)/\(sign)", R_OK) == 0 { return folder }
      throw Fault(
        .installation, "ROSENBLATT_TEMPLATES is “\(folder)”, where there is no “\(sign)”",
        hint: "set it to the folder “templates” of Rosenblatt, or leave it out")
    }
    guard let executable else { throw Fault(.installation, "the program cannot tell where it is installed") }
    var components = executable.split(separator: "/").dropLast()
    while true {
      for place in ["templates", "share/rosenblatt"] {
        let folder = "/" + (components + [Substring(place)]).joined(separator: "/")
        if access("\(folder)/\(sign)", R_OK) == 0 { return folder }
      }
      if components.popLast() == nil { break }
    }
    throw Fault(
      .installation, "the theme that comes with Rosenblatt is not found near “\(executable)”",
      hint: "set ROSENBLATT_TEMPLATES to the folder “templates” of Rosenblatt")
  }

  /// The cache of drawn figures; nil where the user has no place for one.
  static var cache: FigureCache? {
    var variables: [String: String] = [:]
    for name in ["XDG_CACHE_HOME", "HOME"] { variables[name] = environment(name) }
    guard let folder = FigureCache.folder(environment: variables), let program = FigureCache.programIdentity() else {
      return nil
    }
    return FigureCache(folder: folder, program: program)
  }

  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The path of the program itself, links resolved.
  private static var executable: String? {
    #if canImport(Darwin)
      var size: UInt32 = 0
      _NSGetExecutablePath(nil, &size)
      var buffer = [CChar](repeating: 0, count: Int(size) + 1)
      guard _NSGetExecutablePath(&buffer, &size) == 0, let resolved = realpath(buffer, nil) else { return nil }
    #else
      guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
    #endif
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
