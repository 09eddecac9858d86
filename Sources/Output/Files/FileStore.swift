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

  /// The SHA-256 of the file at a path; nil where there is none.
  func digest(of path: String) -> String?

  /// How many bytes the file at a path has; nil where there is none.
  func size(of path: String) -> Int?

  /// Takes a file piece by piece: for one that is too large to have whole. It is there when it is closed.
  ///
  /// - Parameter source: a digest of all that the file is made of.
  func begin(_ path: String, madeOf source: String) throws(Fault) -> any FileInPieces

  /// Takes the file of this path over from the site that is to be replaced, if it was made of the same there.
  ///
  /// - Returns: false when it has to be made.
  func keep(_ path: String, madeOf source: String) throws(Fault) -> Bool

  /// The archive of this path in the site that is to be replaced, if it has these files as they are now packed in it.
  func packedFiles(of archive: String) -> PackedFiles?
}

/// A file that grows; see `FileStore.begin(_:madeOf:)`.
public protocol FileInPieces: AnyObject {
  func append(_ bytes: [UInt8]) throws(Fault)
  func close() throws(Fault)
}

/// Gives a file as it stands packed in an older archive, by its path in the site and its name in the archive; nil where it
/// has to be packed.
public typealias PackedFiles = @Sendable (_ path: String, _ name: String) -> ZIPArchive.Entry?

extension FileStore {
  /// The file at a path; nil where there is none.
  public subscript(path: String) -> [UInt8]? { bytes(of: path) }

  public func digest(of path: String) -> String? { bytes(of: path).map(Digest.sha256) }

  public func size(of path: String) -> Int? { bytes(of: path)?.count }

  public func begin(_ path: String, madeOf source: String) throws(Fault) -> any FileInPieces {
    MemoryPieces(path, of: self)
  }

  public func keep(_ path: String, madeOf source: String) throws(Fault) -> Bool { false }

  public func packedFiles(of archive: String) -> PackedFiles? { nil }
}

/// A file in pieces of a store that has whole files.
private final class MemoryPieces: FileInPieces {
  private let path: String
  private let store: any FileStore
  private var bytes: [UInt8] = []

  init(_ path: String, of store: any FileStore) {
    self.path = path
    self.store = store
  }

  func append(_ bytes: [UInt8]) { self.bytes += bytes }

  func close() throws(Fault) { try store.put(path, bytes) }
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
