import CJavaScriptCore

/// A JavaScript engine at build time; for one task at a time, which may be on any thread: a pool hands it from one to the
/// next.
final class ScriptEngine: @unchecked Sendable {
  /// What a script threw: its message, and its `position` where it has one.
  struct Failure: Error {
    var message: String
    var position: Int?
  }

  private let context: JSGlobalContextRef

  init() {
    context = JSGlobalContextCreate(nil)
  }

  deinit { JSGlobalContextRelease(context) }

  /// Runs a script for what it defines.
  func run(_ script: String) throws(Failure) {
    _ = try evaluate(script)
  }

  /// The string that a function of the page's global scope returns for these strings.
  func call(_ function: String, _ arguments: [String]) throws(Failure) -> String {
    let value = try evaluate(function)
    var failure: JSValueRef?
    guard let object = JSValueToObject(context, value, &failure), failure == nil else {
      throw Failure(message: "\(function) is no function")
    }
    var values: [JSValueRef?] = []
    for argument in arguments { values.append(withString(argument) { JSValueMakeString(context, $0) }) }
    let result = JSObjectCallAsFunction(context, object, nil, values.count, &values, &failure)
    if let failure { throw described(failure) }
    return string(result)
  }

  private func evaluate(_ script: String) throws(Failure) -> JSValueRef? {
    var failure: JSValueRef?
    let value = withString(script) { JSEvaluateScript(context, $0, nil, nil, 1, &failure) }
    if let failure { throw described(failure) }
    return value
  }

  private func described(_ failure: JSValueRef) -> Failure {
    var position: Int?
    var ignored: JSValueRef?
    if JSValueIsObject(context, failure), let object = JSValueToObject(context, failure, &ignored) {
      let value = withString("position") { JSObjectGetProperty(context, object, $0, &ignored) }
      if let value, JSValueIsNumber(context, value) {
        position = Int(exactly: JSValueToNumber(context, value, &ignored))
      }
    }
    return Failure(message: string(failure), position: position)
  }

  private func string(_ value: JSValueRef?) -> String {
    var ignored: JSValueRef?
    guard let value, let copy = JSValueToStringCopy(context, value, &ignored) else { return "" }
    defer { JSStringRelease(copy) }
    return String(
      decoding: UnsafeBufferPointer(start: JSStringGetCharactersPtr(copy), count: JSStringGetLength(copy)),
      as: UTF16.self)
  }

  private func withString<Result>(_ text: String, _ body: (JSStringRef?) -> Result) -> Result {
    let units = Array(text.utf16)
    let string = JSStringCreateWithCharacters(units, units.count)
    defer { JSStringRelease(string) }
    return body(string)
  }
}
