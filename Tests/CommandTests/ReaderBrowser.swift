import Foundation

/// A browser in the hands of a reader: one page after the other, clicks, keys.
protocol ReaderBrowser {
  /// Opens an address and waits until the page and its script are there.
  func open(_ url: URL) throws
  /// What a script gives: `return document.title`.
  func run(_ script: String) throws -> Any?
  /// Clicks the first element of a selector.
  func click(_ selector: String) throws
  /// Types into whatever has the focus.
  func type(_ text: String) throws
  /// Presses a key that writes nothing.
  func press(_ key: ReaderKey) throws
}

enum ReaderKey {
  case enter, escape, down, right

  /// How WebDriver writes the key: a character of Unicode's private use area.
  var webDriverCode: String {
    switch self {
    case .enter: "\u{E007}"
    case .escape: "\u{E00C}"
    case .down: "\u{E015}"
    case .right: "\u{E014}"
    }
  }

  /// WebDriver's action for keys pressed and released one after the other.
  static func strokes(_ keys: [String]) -> [String: Any] {
    let actions = keys.flatMap { [["type": "keyDown", "value": $0], ["type": "keyUp", "value": $0]] }
    return ["actions": [["type": "key", "id": "keyboard", "actions": actions] as [String: Any]]]
  }
}

/// A browser whose keys are pressed as WebDriver wants it.
protocol WebDriverBrowser: ReaderBrowser {
  /// Presses and releases keys one after the other.
  func perform(_ keys: [String]) throws
}

extension WebDriverBrowser {
  func type(_ text: String) throws { try perform(text.map { String($0) }) }

  func press(_ key: ReaderKey) throws { try perform([key.webDriverCode]) }
}

struct NothingCame: Error {
  var condition: String
}

extension ReaderBrowser {
  /// Waits until a condition holds.
  func wait(until condition: String) throws {
    for _ in 0..<200 {
      // Between two pages there is nothing to ask.
      if (try? run("return Boolean(\(condition))")) as? Bool == true { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    throw NothingCame(condition: condition)
  }
}

/// Chromium with one tab.
final class ChromiumReader: ReaderBrowser {
  private let browser: Browser
  private let session: String?

  init(withScript: Bool = true) throws {
    browser = try Browser()
    let target = try browser.send("Target.createTarget", ["url": "about:blank"])["targetId"] as? String ?? ""
    session = try browser.send("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"] as? String
    try browser.send("Page.enable", session: session)
    try browser.send(
      "Emulation.setDeviceMetricsOverride",
      ["width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": false], session: session)
    if !withScript { try browser.send("Emulation.setScriptExecutionDisabled", ["value": true], session: session) }
  }

  func open(_ url: URL) throws {
    _ = browser.takeEvents()
    try browser.send("Page.navigate", ["url": url.absoluteString], session: session)
    try browser.wait(for: "Page.loadEventFired")
  }

  func run(_ script: String) throws -> Any? {
    let result = try browser.send(
      "Runtime.evaluate",
      ["expression": "(() => { \(script) })()", "returnByValue": true, "userGesture": true], session: session)
    if let exception = result["exceptionDetails"] { throw Browser.Failure.refused("\(exception)") }
    let value = (result["result"] as? [String: Any])?["value"]
    return value is NSNull ? nil : value
  }

  func click(_ selector: String) throws {
    let place =
      try run(
        """
        const element = document.querySelector(`\(selector)`);
        element.scrollIntoView({ block: "center" });
        const box = element.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
        """) as? [Double]
    guard let place, place.count == 2 else { throw NothingCame(condition: selector) }
    for kind in ["mousePressed", "mouseReleased"] {
      try browser.send(
        "Input.dispatchMouseEvent",
        ["type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1], session: session)
    }
  }

  func type(_ text: String) throws {
    for character in text {
      try browser.send(
        "Input.dispatchKeyEvent", ["type": "keyDown", "text": String(character), "key": String(character)],
        session: session)
      try browser.send("Input.dispatchKeyEvent", ["type": "keyUp", "key": String(character)], session: session)
    }
  }

  func press(_ key: ReaderKey) throws {
    let (name, code) =
      switch key {
      case .enter: ("Enter", 13)
      case .escape: ("Escape", 27)
      case .down: ("ArrowDown", 40)
      case .right: ("ArrowRight", 39)
      }
    var down: [String: Any] = ["type": "keyDown", "key": name, "code": name, "windowsVirtualKeyCode": code]
    if key == .enter { down["text"] = "\r" }
    try browser.send("Input.dispatchKeyEvent", down, session: session)
    try browser.send("Input.dispatchKeyEvent", ["type": "keyUp", "key": name, "code": name], session: session)
  }

  /// The page as a PDF, on paper of the size that the page asks for.
  func printed() throws -> Data {
    let reply = try browser.send("Page.printToPDF", ["preferCSSPageSize": true], session: session)
    return Data(base64Encoded: reply["data"] as? String ?? "") ?? Data()
  }
}
