import Foundation

/// A headless Firefox, driven by its own Marionette protocol: numbered JSON messages over a port of this machine.
final class FirefoxReader: WebDriverBrowser {
  enum Failure: Error {
    case doesNotAnswer
    case ended
    case refused(String)
  }

  /// Firefox on the PATH; nil where there is none, and the tests that need one are skipped.
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return ["firefox-esr", "firefox"].lazy
      .flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  private let process = Process()
  private let folder: TemporaryFolder
  private var connection: Int32 = -1
  private var waiting = Data()
  private var number = 0

  init(withScript: Bool = true) throws {
    folder = try TemporaryFolder()
    guard let path = Self.path else { throw Failure.doesNotAnswer }
    try folder.write(
      "user_pref(\"marionette.port\", 0);\nuser_pref(\"javascript.enabled\", \(withScript));\n", to: "profile/user.js")
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["--headless", "--marionette", "--no-remote", "--profile", "\(folder.path)/profile"]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["HOME": folder.path, "MOZ_CRASHREPORTER_DISABLE": "1"]
    ) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try connect()
    try send("WebDriver:NewSession", ["capabilities": [:] as [String: Any]])
    try send("WebDriver:SetWindowRect", ["width": 1280, "height": 900])
  }

  deinit {
    _ = try? send("Marionette:Quit", ["flags": ["eForceQuit"]])
    if connection >= 0 { close(connection) }
    // It may ask itself for long whether to end. “waitUntilExit” would also wait for all it has started.
    for _ in 0..<50 where process.isRunning { Thread.sleep(forTimeInterval: 0.1) }
    kill(process.processIdentifier, SIGKILL)
  }

  /// Firefox chooses a port and writes it into its profile.
  private func connect() throws {
    for _ in 0..<600 {
      Thread.sleep(forTimeInterval: 0.1)
      let file = "\(folder.path)/profile/MarionetteActivePort"
      guard process.isRunning else { throw Failure.ended }
      guard let text = try? String(contentsOfFile: file, encoding: .utf8),
        let port = UInt16(text.trimmingCharacters(in: .whitespacesAndNewlines))
      else { continue }
      connection = Loopback.socket()
      let status = Loopback.withAddress(port: port) { Foundation.connect(connection, $0, $1) }.value
      guard status == 0 else {
        close(connection)
        connection = -1
        continue
      }
      _ = try receive()
      return
    }
    throw Failure.doesNotAnswer
  }

  @discardableResult
  private func send(_ command: String, _ parameters: [String: Any] = [:]) throws -> Any? {
    number += 1
    let message = try JSONSerialization.data(withJSONObject: [0, number, command, parameters])
    let bytes = Data("\(message.count):".utf8) + message
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { write(connection, $0.baseAddress.map { $0 + sent }, bytes.count - sent) }
      guard count > 0 else { throw Failure.ended }
      sent += count
    }
    guard let reply = try receive() as? [Any], reply.count == 4 else { throw Failure.ended }
    if let error = reply[2] as? [String: Any] {
      throw Failure.refused("\(command): \(error["error"] ?? "") \(error["message"] ?? "")")
    }
    return (reply[3] as? [String: Any])?["value"] ?? reply[3]
  }

  private func receive() throws -> Any {
    while true {
      if let colon = waiting.firstIndex(of: UInt8(ascii: ":")),
        let length = Int(String(decoding: waiting[waiting.startIndex..<colon], as: UTF8.self)),
        waiting.distance(from: colon, to: waiting.endIndex) > length
      {
        let start = waiting.index(after: colon)
        let end = waiting.index(start, offsetBy: length)
        let message = waiting[start..<end]
        waiting = Data(waiting[end...])
        return try JSONSerialization.jsonObject(with: message)
      }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      var status = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
      guard poll(&status, 1, 120_000) > 0 else { throw Failure.doesNotAnswer }
      let count = read(connection, &buffer, buffer.count)
      guard count > 0 else { throw Failure.ended }
      waiting += buffer[..<count]
    }
  }

  func open(_ url: URL) throws {
    try send("WebDriver:Navigate", ["url": url.absoluteString])
  }

  func run(_ script: String) throws -> Any? {
    let value = try send("WebDriver:ExecuteScript", ["script": script, "args": [] as [Any]])
    return value is NSNull ? nil : value
  }

  func click(_ selector: String) throws {
    _ = try run("document.querySelector(`\(selector)`).scrollIntoView({ block: 'center' })")
    let element = try send("WebDriver:FindElement", ["using": "css selector", "value": selector])
    guard let id = (element as? [String: Any])?.values.first else { throw NothingCame(condition: selector) }
    try send("WebDriver:ElementClick", ["id": id])
  }

  func perform(_ keys: [String]) throws {
    try send("WebDriver:PerformActions", ReaderKey.strokes(keys))
  }
}
