import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Ends the program when a person or the system asks it to, and before that undoes what is under way.
///
///     Interruption.listen()
///     let cleaning = Interruption.cleaning { removeWhatIsHalfWritten() }
///     …
///     cleaning.end()
package enum Interruption {
  /// Control-C, `kill`, a terminal that closes, Control-\.
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  private struct State {
    var steps: [Int: @Sendable () -> Void] = [:]
    var count = 0
    var isListening = false
  }

  private static let state = Mutex(State())

  /// From now on a signal that asks the program to end is answered by the steps that are registered then, and by its
  /// usual effect. One that was to be ignored when the program started, as with `nohup`, still is.
  package static func listen() {
    let isFirst = state.withLock { state in
      defer { state.isListening = true }
      return !state.isListening
    }
    guard isFirst else { return }
    let queue = DispatchQueue(label: "interruption")
    for number in signals {
      var old = sigaction()
      guard sigaction(number, nil, &old) == 0, !isIgnored(old) else { continue }
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { end(by: number) }
      source.resume()
      // Listens until the end.
      _ = Unmanaged.passRetained(source as AnyObject)
    }
  }

  /// What is to be done before the program ends by a signal, until `end()` says that there is nothing to undo any more.
  package static func cleaning(_ step: @escaping @Sendable () -> Void) -> Cleaning {
    state.withLock { state in
      state.count += 1
      state.steps[state.count] = step
      return Cleaning(number: state.count)
    }
  }

  package struct Cleaning: Sendable {
    fileprivate let number: Int

    package func end() {
      state.withLock { _ = $0.steps.removeValue(forKey: number) }
    }
  }

  /// Waits for the end that is under way, where going on would undo what is done for it.
  package static func awaitEnd() -> Never {
    while true { sleep(1) }
  }

  private static func end(by number: Int32) {
    // Asked once more, it ends at once.
    for number in signals { signal(number, SIG_DFL) }
    for step in state.withLock({ $0.steps.sorted { $0.key > $1.key }.map(\.value) }) { step() }
    // Threads that wait for signals block them.
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_UNBLOCK, &all, nil)
    raise(number)
    _exit(128 + number)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
