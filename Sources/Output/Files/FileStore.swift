import Synchronization

/// Where the files of a site go as they are made, by their paths below the site's folder; several tasks may write at once.
public protocol FileStore: AnyObject, Sendable {
  /// Takes a file; a path that is taken already keeps what it has when the bytes are the same.
  ///
  /// Throws a `Fault` when the disk fails.
  func put(_ path: String, _ bytes: [UInt8]) throws(Fault)

  /// The file at a path; nil where there is none.
  func bytes(of path: String) -> [UInt8]?

  /// The paths of all files so far, in no order.
  var paths: [String] { get }
}

/// Files in memory: for a preview, for tests, and for small sites.
public final class MemoryFiles: FileStore {
  private let files: Mutex<[String: [UInt8]]>

  public init(_ files: [String: [UInt8]] = [:]) {
    self.files = Mutex(files)
  }

  public func put(_ path: String, _ bytes: [UInt8]) {
    files.withLock { $0[path] = bytes }
  }

  public func bytes(of path: String) -> [UInt8]? { files.withLock { $0[path] } }

  public var paths: [String] { files.withLock { Array($0.keys) } }

  /// All files by path.
  public var all: [String: [UInt8]] { files.withLock { $0 } }
}
