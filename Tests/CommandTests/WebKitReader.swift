import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// WebKitGTK's small browser on a screen in memory, driven by the distribution's WebDriver: JSON over HTTP.
final class WebKitReader: WebDriverBrowser {
  enum Failure: Error {
    case doesNotAnswer
    case refused(String)
  }

  /// The driver, the screen and the browser; nil where one of them is missing, and the tests that need them are skipped.
  static let programs: (driver: String, screen: String, browser: String)? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let libraries = ["x86_64", "aarch64"].flatMap { machine in
      ["4.1", "6.0"].map { "/usr/lib/\(machine)-linux-gnu/webkit\($0 == "6.0" ? "gtk" : "2gtk")-\($0)" }
    }
    func find(_ name: String, _ folders: [String]) -> String? {
      folders.lazy.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
    guard let driver = find("WebKitWebDriver", folders), let screen = find("Xvfb", folders),
      let browser = find("MiniBrowser", libraries)
    else { return nil }
    return (driver, screen, browser)
  }()

  private let screen = Process()
  private let driver = Process()
  private let folder: TemporaryFolder
  private var address = URL(fileURLWithPath: "/")

  init() throws {
    folder = try TemporaryFolder()
    guard let programs = Self.programs else { throw Failure.doesNotAnswer }
    let pipe = Pipe()
    screen.executableURL = URL(fileURLWithPath: programs.screen)
    // The screen chooses a free number and says it.
    screen.arguments = ["-displayfd", "1", "-screen", "0", "1400x1200x24", "-nolisten", "tcp"]
    screen.standardOutput = pipe
    screen.standardError = FileHandle.nullDevice
    try screen.run()
    let display = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
    // The driver cannot choose one itself.
    guard let port = Loopback.freePort() else { throw Failure.doesNotAnswer }
    driver.executableURL = URL(fileURLWithPath: programs.driver)
    driver.arguments = ["--port=\(port)"]
    driver.environment = ProcessInfo.processInfo.environment.merging([
      "DISPLAY": ":" + display.trimmingCharacters(in: .whitespacesAndNewlines), "HOME": folder.path,
      "LIBGL_ALWAYS_SOFTWARE": "1",
    ]) { $1 }
    driver.standardOutput = FileHandle.nullDevice
    driver.standardError = FileHandle.nullDevice
    try driver.run()
    address = URL(string: "http://127.0.0.1:\(port)") ?? address
    let options: [String: Any] = ["binary": programs.browser, "args": ["--automation"]]
    let wanted: [String: Any] = ["capabilities": ["alwaysMatch": ["webkitgtk:browserOptions": options]]]
    let session = try opened { try send("POST", "/session", wanted) as? [String: Any] }
    address = address.appendingPathComponent("session/\(session?["sessionId"] ?? "")")
    try send("POST", "/window/rect", ["width": 1280, "height": 1000])
  }

  deinit {
    _ = try? send("DELETE", "")
    // Both may take their time to end by themselves.
    for process in [driver, screen] { kill(process.processIdentifier, SIGKILL) }
  }

  /// The driver needs a moment until it listens.
  private func opened(_ body: () throws -> [String: Any]?) throws -> [String: Any]? {
    for _ in 0..<100 where driver.isRunning {
      do { return try body() } catch is URLError { Thread.sleep(forTimeInterval: 0.1) }
    }
    throw Failure.doesNotAnswer
  }

  @discardableResult
  private func send(_ method: String, _ path: String, _ parameters: [String: Any]? = nil) throws -> Any? {
    var request = URLRequest(url: path.isEmpty ? address : address.appendingPathComponent(path), timeoutInterval: 120)
    request.httpMethod = method
    request.httpBody = try parameters.map { try JSONSerialization.data(withJSONObject: $0) }
    let reply = try Answer(to: request).body
    let value = (try JSONSerialization.jsonObject(with: reply) as? [String: Any])?["value"]
    if let error = value as? [String: Any], let name = error["error"] {
      throw Failure.refused("\(path): \(name) \(error["message"] ?? "")")
    }
    return value is NSNull ? nil : value
  }

  func open(_ url: URL) throws {
    try send("POST", "/url", ["url": url.absoluteString])
  }

  func run(_ script: String) throws -> Any? {
    try send("POST", "/execute/sync", ["script": script, "args": [] as [Any]])
  }

  func click(_ selector: String) throws {
    _ = try run("document.querySelector(`\(selector)`).scrollIntoView({ block: 'center' })")
    let element = try send("POST", "/element", ["using": "css selector", "value": selector])
    guard let id = (element as? [String: Any])?.values.first else { throw NothingCame(condition: selector) }
    try send("POST", "/element/\(id)/click", [:])
  }

  func perform(_ keys: [String]) throws {
    try send("POST", "/actions", ReaderKey.strokes(keys))
  }
}
