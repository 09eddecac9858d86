import Output
import Platform

/// A folder of files that can be made anew, each named by a checksum of what it was made from.
///
/// Any number of processes, of several machines too, may use it at once: a file is there whole or not at all, and who
/// finds one gone makes it again. What others keep in the folder is never looked at.
public struct CacheFolder: Sendable {
  /// How large the files are together where nobody said otherwise: 1 GB.
  public static let defaultLimit = 1_000_000_000

  /// How many files there are, and how many bytes they take.
  public struct Content: Hashable, Sendable {
    public var entries: Int
    public var bytes: Int
  }

  public let path: String
  private let fixedLimit: Int?

  /// - Parameter path: made when the first file is kept.
  public init(_ path: String) {
    self.init(path, limit: nil)
  }

  init(_ path: String, limit: Int?) {
    self.path = path
    fixedLimit = limit
  }

  /// The files may take so many bytes together; those longest unused go first.
  public var limit: Int {
    if let fixedLimit { return fixedLimit }
    let text = (try? Disk.read("\(path)/\(Self.limitName)", limit: 100)).map { String(decoding: $0, as: UTF8.self) }
    return text.flatMap { Int($0.prefix { $0 != "\n" }) }.flatMap { $0 >= 0 ? $0 : nil } ?? Self.defaultLimit
  }

  /// Keeps a limit for all runs to come, and removes what passes it. Throws a `Fault`.
  public func setLimit(_ bytes: Int) throws(Fault) {
    do throws(DiskError) {
      try Disk.makeFolders(path)
      try Disk.replace("\(path)/\(Self.limitName)", bytes: Array("\(bytes)\n".utf8))
    } catch { throw error.fault }
    prune()
  }

  public var content: Content {
    let files = entries
    return Content(entries: files.count, bytes: files.reduce(0) { $0 + $1.use.bytes })
  }

  /// Removes every file; the limit stays. Throws a `Fault` for one that resists.
  ///
  /// - Returns: what was removed.
  public func clear() throws(Fault) -> Content {
    let before = content
    do throws(DiskError) {
      for name in names where Name(name) != nil { try Disk.removeFile("\(path)/\(name)") }
    } catch { throw error.fault }
    return before
  }

  /// The bytes of a file, which counts as used just now; nil where there is none.
  func read(_ name: String) -> [UInt8]? {
    guard let bytes = try? Disk.read("\(path)/\(name)") else { return nil }
    Disk.touch("\(path)/\(name)")
    return bytes
  }

  /// Keeps a file, in the place of one of the same name.
  func write(_ name: String, _ bytes: [UInt8]) throws(DiskError) {
    if (try? Disk.kind(of: path)) == nil { try Disk.makeFolders(path) }
    try Disk.replace("\(path)/\(name)", bytes: bytes)
  }

  /// Removes the files that were longest unused until the others fit, and what killed runs left half written.
  public func prune() {
    let limit = limit
    var files = entries
    var total = files.reduce(0) { $0 + $1.use.bytes }
    files.sort { ($0.use.time, $0.name) > ($1.use.time, $1.name) }
    while total > limit, let oldest = files.popLast() {
      try? Disk.removeFile("\(path)/\(oldest.name)")
      total -= oldest.use.bytes
    }
    guard let newest = files.first?.use.time else { return }
    for name in names where Name(name) == .half {
      // By the clock of the disk, which may be that of another machine: nothing takes an hour to write.
      guard let use = Disk.use(of: "\(path)/\(name)"), use.time < newest - 3_600_000_000_000 else { continue }
      try? Disk.removeFile("\(path)/\(name)")
    }
  }

  private static let limitName = "limit"

  /// What a file of the folder is by its name.
  private enum Name {
    /// `DIGEST.figure`: a checksum and what sort of thing it is.
    case whole
    /// The same with a number: being written, or left so.
    case half

    init?(_ name: String) {
      let name = name.hasPrefix("\(CacheFolder.sites)/") ? name.dropFirst(CacheFolder.sites.count + 1) : name[...]
      let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      func isHexadecimal(_ text: Substring.UTF8View) -> Bool {
        text.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      }
      guard 2...3 ~= parts.count, parts[0].count == 64, isHexadecimal(parts[0]), !parts[1].isEmpty,
        parts[1].allSatisfy({ (0x61...0x7a).contains($0) })
      else { return nil }
      if parts.count == 2 {
        self = .whole
      } else if !parts[2].isEmpty, isHexadecimal(parts[2]) {
        self = .half
      } else {
        return nil
      }
    }
  }

  private var entries: [(name: String, use: Disk.Use)] {
    names.compactMap { name in
      guard Name(name) == .whole, let use = Disk.use(of: "\(path)/\(name)") else { return nil }
      return (name, use)
    }
  }

  /// The names in the folder, and those in the one inside where it is noted what was built.
  private var names: [String] {
    let inner = ((try? Disk.names(in: "\(path)/\(Self.sites)")) ?? []).map { "\(Self.sites)/\($0)" }
    return ((try? Disk.names(in: path)) ?? []) + inner
  }

  private static let sites = "sites"
}
