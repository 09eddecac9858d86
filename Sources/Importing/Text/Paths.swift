import Foundation

/// Paths of sources, relative to their folder, with `/` between the parts.
enum Paths {
  static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The path that a name means in a folder; nil where it leads out of the whole. A name that begins with `/` is meant
  /// from the top.
  static func resolve(_ name: String, in folder: String) -> String? {
    var parts = name.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for part in name.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// What the name of a file ends in, in small letters: `png`.
  static func kind(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  static func withoutKind(_ path: String) -> String {
    let kind = kind(of: path)
    return kind.isEmpty ? path : String(path.dropLast(kind.count + 1))
  }

  /// An address with `%20` and the like read as the characters they stand for.
  static func decoded(_ address: String) -> String {
    address.removingPercentEncoding ?? address
  }
}
