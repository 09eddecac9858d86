import Foundation

/// The program itself, as `swift build` made it, run as a person or a script would.
enum Program {
  struct Outcome: Sendable {
    /// The exit status; negative for the signal that ended it.
    var status: Int32
    var output: String
    var errors: String
  }

  /// The binary in the build folder, beside the tests.
  static let path: String = {
    #if os(Linux)
      let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    #else
      let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
    #endif
    return tests.deletingLastPathComponent().appendingPathComponent("rosenblatt").path
  }()

  /// The folder of the project's sources.
  static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Drawn figures, kept while the tests run and no longer: the user's own cache is left alone.
  private static let cache: TemporaryFolder? = try? TemporaryFolder()

  /// What every run sees; a test changes what it is about.
  static func environment(_ changes: [String: String] = [:]) -> [String: String] {
    var environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
    environment["ROSENBLATT_TEMPLATES"] = "\(project)/templates"
    environment["XDG_CACHE_HOME"] = cache?.path
    return environment.merging(changes) { $1 }
  }

  /// Runs the program and waits for its end.
  static func run(
    _ arguments: String..., in folder: TemporaryFolder, environment: [String: String] = [:], program: String = path
  ) throws -> Outcome {
    try run(arguments, in: folder, environment: environment, program: program)
  }

  static func run(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:], program: String = path
  ) throws -> Outcome {
    // Into files, not pipes, which fill up while nobody reads.
    let streams = try TemporaryFolder()
    let process = try start(
      arguments, in: folder, environment: environment, output: "\(streams.path)/output",
      errors: "\(streams.path)/errors", program: program)
    process.waitUntilExit()
    let isKilled = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: isKilled ? -process.terminationStatus : process.terminationStatus,
      output: try String(contentsOfFile: "\(streams.path)/output", encoding: .utf8),
      errors: try String(contentsOfFile: "\(streams.path)/errors", encoding: .utf8))
  }

  /// Starts the program and does not wait.
  static func start(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:],
    output: String = "/dev/null", errors: String = "/dev/null", program: String = path
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = self.environment(environment)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try stream(output)
    process.standardError = try stream(errors)
    try process.run()
    return process
  }

  private static func stream(_ path: String) throws -> FileHandle {
    if !FileManager.default.fileExists(atPath: path) { try Data().write(to: URL(fileURLWithPath: path)) }
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }
}
