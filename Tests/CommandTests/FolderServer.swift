import Foundation

/// A folder served over HTTP on this machine, by the server that comes with Python.
final class FolderServer {
  let address: URL
  private let process = Process()

  static let python: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  struct DoesNotStart: Error {}

  init(_ folder: String) throws {
    guard let python = Self.python else { throw DoesNotStart() }
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", folder]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var line = ""
    while !line.contains("\n") {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw DoesNotStart() }
      line += String(decoding: data, as: UTF8.self)
    }
    guard let port = line.firstMatch(of: /port (\d+)/)?.1, let url = URL(string: "http://127.0.0.1:\(port)/") else {
      throw DoesNotStart()
    }
    address = url
  }

  deinit {
    process.terminate()
  }
}
