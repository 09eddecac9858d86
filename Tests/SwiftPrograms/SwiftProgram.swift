import Foundation

/// Swift source that imports `Neurons`, compiled against the library these tests were built with, and run.
///
/// For the listings of lessons and the examples of the documentation: what a reader sees is what ran.
public struct SwiftProgram: Sendable {
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
  public func run() throws -> Command.Outcome {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rosenblatt-swift-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let main = folder.appendingPathComponent("main.swift")
    let program = folder.appendingPathComponent("program")
    try Data(source.utf8).write(to: main)
    let compiler = Command(
      "/usr/bin/env",
      ["swiftc", "-swift-version", "6", "-module-cache-path", folder.appendingPathComponent("cache").path]
        + (try Self.options()) + [main.path, "-lm", "-o", program.path])
    let compiled = try compiler.run(in: folder.path)
    return compiled.status == 0 ? try Command(program.path, []).run(in: folder.path) : compiled
  }

  // MARK: What was built

  /// Where the modules are and what to link: `Neurons`, and what it is built on.
  private static func options() throws -> [String] {
    let folder = Project.products
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
      "-I", modules.path, "-I", checkout.appendingPathComponent("swift-numerics/Sources/_NumericsShims/include").path,
    ] + objects + foundation
  }

  /// The compiler notes by itself that a source imports Foundation; with many compilers side by side that note was once lost.
  private static var foundation: [String] {
    #if os(Linux)
      ["-lFoundation"]
    #else
      []
    #endif
  }
}
