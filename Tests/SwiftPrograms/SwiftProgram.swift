import Foundation

/// Swift source that imports `Neurons`, compiled against the library these tests were built with, and run.
///
/// For the listings of lessons and the examples of the documentation: what a reader sees is what ran.
public struct SwiftProgram: Sendable {
  public struct Outcome: Sendable {
    /// The exit status of the program, or of the compiler where it refused the source.
    public var status: Int32
    public var output: String
    /// What went to standard error: the compiler's messages, or the program's.
    public var errors: String
  }

  public enum Failure: Error, CustomStringConvertible {
    case noBuildFolder(String)

    public var description: String {
      switch self {
      case .noBuildFolder(let path): "there is no built module Neurons near \(path)"
      }
    }
  }

  private let source: String

  public init(_ source: String) {
    self.source = source
  }

  /// Compiles the source as a `main.swift` and runs it; a source that does not compile gives the compiler's status and messages.
  public func run() throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rosenblatt-swift-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let main = folder.appendingPathComponent("main.swift")
    let program = folder.appendingPathComponent("program")
    try Data(source.utf8).write(to: main)
    let compiled = try Self.run(
      "/usr/bin/env",
      ["swiftc", "-swift-version", "6", "-module-cache-path", folder.appendingPathComponent("cache").path]
        + (try Self.options()) + [main.path, "-o", program.path], in: folder)
    return compiled.status == 0 ? try Self.run(program.path, [], in: folder) : compiled
  }

  // MARK: What was built

  /// The folder that the test program is in.
  private static var buildFolder: URL {
    #if os(Linux)
      URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    #else
      (Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL)
        .deletingLastPathComponent()
    #endif
  }

  private static var project: URL {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// Where the modules are and what to link: `Neurons`, and what it is built on.
  private static func options() throws -> [String] {
    let folder = buildFolder
    let modules = folder.appendingPathComponent("Modules")
    guard FileManager.default.fileExists(atPath: modules.appendingPathComponent("Neurons.swiftmodule").path) else {
      throw Failure.noBuildFolder(folder.path)
    }
    let checkout = folder.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("checkouts")
    let objects = try ["Neurons", "RealModule", "_NumericsShims"].flatMap { module in
      let objects = folder.appendingPathComponent("\(module).build")
      return try FileManager.default.contentsOfDirectory(atPath: objects.path).filter { $0.hasSuffix(".o") }.sorted()
        .map { objects.appendingPathComponent($0).path }
    }
    return [
      "-I", modules.path, "-I", project.appendingPathComponent("Sources/CMuParser").path,
      "-I", checkout.appendingPathComponent("swift-numerics/Sources/_NumericsShims/include").path,
    ] + objects + ["-lmuparser"]
  }

  private static func run(_ path: String, _ arguments: [String], in folder: URL) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    // Into files, not pipes, which fill up while nobody reads.
    let streams = ["output", "errors"].map { folder.appendingPathComponent($0) }
    for stream in streams { try Data().write(to: stream) }
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: streams[0], encoding: .utf8),
      errors: try String(contentsOf: streams[1], encoding: .utf8))
  }
}
