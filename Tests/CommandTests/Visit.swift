import Foundation

/// One page opened in a browser as a reader would, and what came of it.
struct Visit {
  /// Errors and warnings of the console, exceptions, and whatever the page's policy refused.
  var complaints: [String] = []
  /// Every address the page asked for.
  var requests: [String] = []
  /// Addresses that gave nothing.
  var failures: [String] = []
  /// What the script said at last.
  var value: Any?

  /// Opens a page and waits until it and all its pictures are there, then runs `script` in it.
  init(_ url: URL, in browser: Browser, width: Int = 1280, script: String = "document.title") throws {
    let target = try browser.send("Target.createTarget", ["url": "about:blank"])["targetId"] as? String ?? ""
    let attached = try browser.send("Target.attachToTarget", ["targetId": target, "flatten": true])
    let session = attached["sessionId"] as? String
    for domain in ["Page", "Network", "Runtime", "Log"] { try browser.send("\(domain).enable", session: session) }
    try browser.send(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false], session: session)
    _ = browser.takeEvents()
    try browser.send("Page.navigate", ["url": url.absoluteString], session: session)
    try browser.wait(for: "Page.loadEventFired")
    // Pictures below the fold wait to be scrolled to; here all are asked for.
    let pictures = """
      Promise.all([...document.images].map(image => { image.loading = "eager"; return image.decode() }))
        .then(() => new Promise(done => setTimeout(done, 50))).then(() => (\(script)))
      """
    let result = try browser.send(
      "Runtime.evaluate", ["expression": pictures, "awaitPromise": true, "returnByValue": true], session: session)
    value = (result["result"] as? [String: Any])?["value"]
    if let exception = result["exceptionDetails"] { complaints.append("\(exception)") }
    for event in browser.takeEvents() { note(event) }
    try browser.send("Target.closeTarget", ["targetId": target])
    _ = browser.takeEvents()
  }

  private mutating func note(_ event: Browser.Event) {
    let parameters = event.parameters
    switch event.method {
    case "Network.requestWillBeSent":
      requests.append((parameters["request"] as? [String: Any])?["url"] as? String ?? "")
    case "Network.loadingFailed":
      failures.append("\(parameters["errorText"] ?? "") \(parameters["type"] ?? "")")
    case "Log.entryAdded":
      let entry = parameters["entry"] as? [String: Any] ?? [:]
      if entry["level"] as? String != "verbose" { complaints.append("\(entry["text"] ?? "") \(entry["url"] ?? "")") }
    case "Runtime.consoleAPICalled":
      complaints.append("console.\(parameters["type"] ?? ""): \(parameters["args"] ?? "")")
    case "Runtime.exceptionThrown":
      complaints.append("\(parameters["exceptionDetails"] ?? "")")
    default: break
    }
  }
}
