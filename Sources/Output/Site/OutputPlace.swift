import Platform

// Where an output folder may be.
extension OutputFolder {
  /// The output's name in a folder; nil where it lies elsewhere.
  public func name(in folder: String) -> String? { Disk.canonical(folder) == parent ? name : nil }

  /// The folder that holds the output, made where it is missing, and the output's name in it.
  static func resolve(_ path: String) throws(Fault) -> (parent: String, name: String) {
    var components = path.split(separator: "/").filter { $0 != "." }.map(String.init)
    // What exists is asked of the system, which knows about links and “..”.
    if let canonical = Disk.canonical(path) {
      components = canonical.split(separator: "/").map(String.init)
      guard let name = components.popLast() else {
        throw Fault(.output, "“\(path)” cannot be the output folder", hint: "choose another folder with --output")
      }
      return ("/" + components.joined(separator: "/"), name)
    }
    guard let name = components.popLast(), name != "..", !name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f }) else {
      throw Fault(.output, "“\(path)” cannot be the output folder", hint: "choose another folder with --output")
    }
    do {
      guard try Disk.kind(of: path) == nil else {
        throw Fault(.output, "“\(path)” is a link that leads nowhere", hint: "remove it, or choose another folder")
      }
      var parent = path.hasPrefix("/") ? "/" : "."
      for component in components {
        parent += "/" + component
        if Disk.canonical(parent) == nil { try Disk.makeFolder(parent) }
      }
      guard let canonical = Disk.canonical(parent) else { throw DiskError.last("find", parent) }
      return (canonical, name)
    } catch let error as DiskError {
      throw Fault(.output, error.fault.summary, hint: "choose another folder with --output")
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(.software, "\(error)")
    }
  }

  /// Compares folders by what they are and not by how their paths are spelled, which links and case can vary.
  static func refuse(parent: String, name: String, amongSourcesOf course: String, path: String) throws(Fault) {
    guard let root = Disk.canonical(course) else { return }
    let target = Disk.identity(of: "\(parent)/\(name)")
    if let target, ancestors(of: root).contains(where: { Disk.identity(of: $0) == target }) {
      throw Fault(
        .output, "the output “\(path)” holds the course itself", hint: "choose another folder with --output")
    }
    for sources in ["lessons", "theme"] {
      guard let identity = Disk.identity(of: "\(root)/\(sources)") else { continue }
      if identity == target || ancestors(of: parent).contains(where: { Disk.identity(of: $0) == identity }) {
        throw Fault(
          .output, "the output “\(path)” lies in the “\(sources)” of the course",
          hint: "choose another folder with --output")
      }
    }
  }

  /// A canonical path and every folder above it.
  private static func ancestors(of path: String) -> [String] {
    let components = path.split(separator: "/")
    return (0...components.count).map { "/" + components.prefix($0).joined(separator: "/") }
  }
}
