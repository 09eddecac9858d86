import Synchronization

/// JavaScript engines with the same scripts loaded: started when something is to be run, one for each core that runs
/// something at the same time.
final class ScriptPool: Sendable {
  private let idle = Mutex<[ScriptEngine]>([])
  private let scripts: @Sendable () throws -> [String]

  /// - Parameter scripts: what every engine runs first.
  init(_ scripts: @escaping @Sendable () throws -> [String]) {
    self.scripts = scripts
  }

  /// What `body` makes with an engine that nobody else has at that time.
  func run<Value>(_ body: (ScriptEngine) throws -> Value) throws -> Value {
    let engine = try idle.withLock { $0.popLast() } ?? started()
    defer { idle.withLock { $0.append(engine) } }
    return try body(engine)
  }

  private func started() throws -> ScriptEngine {
    let engine = ScriptEngine()
    for script in try scripts() { try engine.run(script) }
    return engine
  }
}
