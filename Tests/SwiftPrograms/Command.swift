import Foundation

/// A program run to its end, with what it wrote.
public struct Command: Sendable {
  public struct Outcome: Sendable {
    /// The exit status; for `SwiftProgram`, the compiler's where it refused the source.
    public var status: Int32
    public var output: String
    /// What went to standard error.
    public var errors: String
  }

  private let path: String
  private let arguments: [String]
  private let environment: [String: String]

  /// - Parameter environment: Changes to the environment of these tests.
  public init(_ path: String, _ arguments: [String], environment: [String: String] = [:]) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
  }

  public func run(in folder: String) throws -> Outcome {
    let streams = FileManager.default.temporaryDirectory.appendingPathComponent("rosenblatt-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    // Into files, not pipes, which fill up while nobody reads.
    let files = ["output", "errors"].map { streams.appendingPathComponent($0) }
    for file in files { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: files[0], encoding: .utf8),
      errors: try String(contentsOf: files[1], encoding: .utf8))
  }
}

/// Where the project's sources are, and what was built of them.
public enum Project {
  public static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder that the test program is in, and the products beside it.
  public static let products: URL = {
    #if os(Linux)
      URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    #else
      (Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL)
        .deletingLastPathComponent()
    #endif
  }()
}
