import Foundation

/// Swift source that imports modules of ours, compiled against those that these tests were built with, and run.
///
/// For the listings of lessons and the examples of the documentation: what a reader sees is what ran.
public struct SwiftProgram: Sendable {
  private let source: String

  public init(_ source: String) {
    self.source = source
  }

  /// Compiles the source as a `main.swift` and runs it in a folder that is removed afterwards; a source that does not
  /// compile gives the compiler's status and messages.
  ///
  /// - Parameters:
  ///   - names: Files and folders of the project that the program finds under the same names in its folder.
  ///   - inspect: Looks at what the program wrote into its folder.
  public func run(
    beside names: [String] = [], inspect: (_ folder: URL) throws -> Void = { _ in }
  ) throws -> Command.Outcome {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rosenblatt-swift-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let main = folder.appendingPathComponent("main.swift")
    let program = folder.appendingPathComponent("program")
    try Data(source.utf8).write(to: main)
    let compiler = Command(
      "/usr/bin/env",
      ["swiftc", "-swift-version", "6", "-module-cache-path", folder.appendingPathComponent("cache").path]
        + (try BuiltModules(importedBy: source).options()) + Self.foundation + [main.path, "-lm", "-o", program.path])
    let compiled = try compiler.run(in: folder.path)
    guard compiled.status == 0 else { return compiled }
    for name in names {
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent(name), withDestinationURL: Project.folder.appendingPathComponent(name))
    }
    let outcome = try Command(program.path, []).run(in: folder.path)
    try inspect(folder)
    return outcome
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
