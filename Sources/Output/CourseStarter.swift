import Platform

/// The small course that `new` copies: every file of a folder that comes with the program.
public struct CourseStarter: Sendable {
  private let files: [(path: String, bytes: [UInt8])]
  private let folders: [String]

  /// Reads the course to copy. Throws a `Fault` when it is not there.
  public init(from folder: String) throws(Fault) {
    var files: [(path: String, bytes: [UInt8])] = []
    var folders: [String] = []
    var rest = [""]
    do throws(DiskError) {
      // What comes with the program is shallow; the list keeps even that without recursion.
      while let inner = rest.popLast() {
        for name in try Disk.names(in: "\(folder)/\(inner)") {
          let path = inner.isEmpty ? name : "\(inner)/\(name)"
          switch try Disk.kind(of: "\(folder)/\(path)") {
          case .folder:
            folders.append(path)
            rest.append(path)
          case .file: files.append((path, try Disk.read("\(folder)/\(path)")))
          case .link, .other, nil: break
          }
        }
      }
    } catch {
      throw Fault(.installation, error.fault.summary, hint: "install Rosenblatt again")
    }
    self.files = files
    self.folders = folders
  }

  /// Writes the course into a folder, which must be empty or missing. Throws a `Fault`.
  public func make(in folder: String) throws(Fault) {
    do throws(DiskError) {
      let kind = try Disk.kind(of: folder)
      if kind == nil { try Disk.makeFolders(folder) }
      let isFree = if kind == nil || kind == .folder { try Disk.names(in: folder).isEmpty } else { false }
      if isFree {
        for path in folders { try Disk.makeFolder("\(folder)/\(path)") }
        for file in files { try Disk.create("\(folder)/\(file.path)", bytes: file.bytes) }
        return
      }
    } catch {
      throw error.fault
    }
    throw Fault(.output, "“\(folder)” is there already, and not empty", hint: "choose another name")
  }
}
