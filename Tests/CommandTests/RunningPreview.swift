import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// `rosenblatt serve`, running until the test lets it go.
final class RunningPreview {
  let folder: TemporaryFolder
  let address: URL
  private let process: Process

  /// Starts it on a free port; what it says goes into the file “messages”.
  init(_ arguments: [String] = ["course"], in folder: TemporaryFolder) throws {
    self.folder = folder
    process = try Program.start(
      ["serve"] + arguments + ["--port", "0"], in: folder, errors: "\(folder.path)/messages")
    var found: URL?
    for _ in 0..<600 where found == nil && process.isRunning {
      Thread.sleep(forTimeInterval: 0.05)
      let said = try folder.text("messages")
      found = said.firstMatch(of: /http:\S+/).flatMap { URL(string: String($0.output)) }
    }
    address = try #require(found)
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
  }

  func get(_ path: String, host: String? = nil) throws -> Answer {
    var request = URLRequest(url: address.appendingPathComponent(path))
    if let host { request.setValue(host, forHTTPHeaderField: "Host") }
    return try Answer(to: request)
  }

  func state() throws -> (version: Int, problems: String) {
    let state = try JSONSerialization.jsonObject(with: get("-/state").body) as? [String: Any]
    return (state?["version"] as? Int ?? -1, state?["problems"] as? String ?? "")
  }

  func wait(until condition: ((version: Int, problems: String)) -> Bool) throws {
    for _ in 0..<600 {
      if condition(try state()) { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    throw NothingCame(condition: "state")
  }
}
