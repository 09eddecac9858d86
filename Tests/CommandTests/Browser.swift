import Foundation

/// A headless Chromium, driven by the DevTools protocol over two pipes: no port, no network, nothing to install.
final class Browser {
  /// Something that happened in a page.
  struct Event {
    var method: String
    var parameters: [String: Any]
  }

  enum Failure: Error {
    case ended
    case tooSlow(String)
    case refused(String)
  }

  /// Chromium or Chrome on the PATH; nil where there is none, and the tests that need one are skipped.
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return ["chromium", "chromium-browser", "google-chrome"].lazy
      .flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  private let process: Process
  private let commands: FileHandle
  private let replies: FileHandle
  private let folder: TemporaryFolder
  private var waiting = Data()
  private var nextNumber = 1
  private var events: [Event] = []

  init() throws {
    folder = try TemporaryFolder()
    let (input, output) = ("\(folder.path)/commands", "\(folder.path)/replies")
    guard mkfifo(input, 0o600) == 0, mkfifo(output, 0o600) == 0, let path = Self.path else { throw Failure.ended }
    process = Process()
    // A shell gives the browser the pipes by the numbers it expects them under.
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c",
      """
      exec "$0" --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run \
        --disable-background-networking --disable-component-update --user-data-dir="$1/profile" \
        --remote-debugging-pipe 3<"$1/commands" 4>"$1/replies" about:blank
      """,
      path, folder.path,
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(["HOME": folder.path]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    commands = try FileHandle(forWritingTo: URL(fileURLWithPath: input))
    replies = try FileHandle(forReadingFrom: URL(fileURLWithPath: output))
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// Sends a command and waits for its reply; events that come meanwhile are kept.
  @discardableResult
  func send(_ method: String, _ parameters: [String: Any] = [:], session: String? = nil) throws -> [String: Any] {
    let number = nextNumber
    nextNumber += 1
    var message: [String: Any] = ["id": number, "method": method, "params": parameters]
    message["sessionId"] = session
    try commands.write(contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
    while true {
      let reply = try next(for: method)
      guard reply["id"] as? Int == number else {
        keep(reply)
        continue
      }
      if let error = reply["error"] as? [String: Any] { throw Failure.refused("\(method): \(error)") }
      return reply["result"] as? [String: Any] ?? [:]
    }
  }

  /// Waits until an event has come.
  func wait(for method: String) throws {
    while !events.contains(where: { $0.method == method }) { keep(try next(for: method)) }
  }

  /// The events since the last time this was asked.
  func takeEvents() -> [Event] {
    defer { events = [] }
    return events
  }

  private func keep(_ message: [String: Any]) {
    guard let method = message["method"] as? String else { return }
    events.append(Event(method: method, parameters: message["params"] as? [String: Any] ?? [:]))
  }

  private func next(for method: String) throws -> [String: Any] {
    while true {
      if let end = waiting.firstIndex(of: 0) {
        let message = waiting[waiting.startIndex..<end]
        waiting = Data(waiting[(end + 1)...])
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      var status = pollfd(fd: replies.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&status, 1, 120_000) > 0 else { throw Failure.tooSlow(method) }
      let data = replies.availableData
      if data.isEmpty { throw Failure.ended }
      waiting += data
    }
  }
}
