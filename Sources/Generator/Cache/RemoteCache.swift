import Output
import Platform
import Synchronization

/// A server that keeps what many machines made, by the plain HTTP protocol of Bazel's remote caches: `/ac/KEY` says which
/// bytes belong to a key, `/cas/DIGEST` has them.
///
/// It is done without as soon as it fails or is slow: a build never fails for it and hardly waits. What comes back is
/// checked by its digest.
public final class RemoteCache: Sendable {
  /// How long a request may take, in milliseconds, and how long one is that is slow.
  struct Patience: Sendable {
    var limit = 3_000
    var slow = 1_000
    /// How many slow requests are too many.
    var count = 3
  }

  private struct State {
    var warning: String?
    var isGivenUp = false
    var isReadOnly: Bool
    var slow = 0
  }

  /// No figure is larger.
  private static let sizeLimit = 1 << 28

  private let address: String
  private let patience: Patience
  private let client: HTTPClient
  private let state: Mutex<State>

  /// - Parameters:
  ///   - address: `http://host:port/path`; nil is given for any other scheme.
  ///   - isReadOnly: whether nothing is stored there, as for builds of strangers' changes.
  public convenience init?(_ address: String, isReadOnly: Bool) {
    self.init(address, isReadOnly: isReadOnly, patience: Patience())
  }

  init?(_ address: String, isReadOnly: Bool, patience: Patience) {
    guard let match = address.wholeMatch(of: /(https?:\/\/[^\/?#\s]+[^?#\s]*?)\/*/) else { return nil }
    self.address = String(match.output.1)
    self.patience = patience
    client = HTTPClient(timeout: patience.limit)
    state = Mutex(State(isReadOnly: isReadOnly))
  }

  /// Why the cache is done without, in one sentence without a full stop; nil while all is well.
  public var warning: String? { state.withLock { $0.warning } }

  /// The bytes that another machine stored under a key.
  func entry(named key: String) -> [UInt8]? {
    guard let answer = ask({ () throws(HTTPClient.Failure) in try client.get(url("ac", key), limit: 1 << 20) }),
      let result = ActionResult(parsing: answer),
      let bytes = ask({ () throws(HTTPClient.Failure) in
        try client.get(url("cas", result.digest), limit: Self.sizeLimit)
      }), Digest.sha256(bytes) == result.digest
    else { return nil }
    return bytes
  }

  /// Stores bytes under a key, and only then says that they are there.
  func store(_ bytes: [UInt8], named key: String) {
    guard state.withLock({ !$0.isReadOnly }) else { return }
    let result = ActionResult(digest: Digest.sha256(bytes), size: bytes.count)
    guard ask({ () throws(HTTPClient.Failure) in try client.put(url("cas", result.digest), bytes) }) != nil else {
      return
    }
    _ = ask { () throws(HTTPClient.Failure) in try client.put(url("ac", key), result.bytes) }
  }

  private func url(_ part: String, _ name: String) -> String { "\(address)/\(part)/\(name)" }

  /// The host alone: an address may hold a password.
  private var shownHost: String {
    let rest = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
    return rest.split(separator: "@").last.map(String.init) ?? ""
  }

  /// What a request gives; nil where there is nothing, or where the server is done without.
  private func ask(_ request: () throws(HTTPClient.Failure) -> HTTPClient.Answer) -> [UInt8]? {
    guard state.withLock({ !$0.isGivenUp }) else { return nil }
    let clock = ContinuousClock()
    let start = clock.now
    let answer: HTTPClient.Answer
    do { answer = try request() } catch {
      giveUp("does not answer: \(error.reason)")
      return nil
    }
    if clock.now - start > .milliseconds(patience.slow) {
      let slow = state.withLock {
        $0.slow += 1
        return $0.slow
      }
      if slow >= patience.count { giveUp("is slow: \(slow) requests took over \(patience.slow) ms") }
    }
    switch answer.status {
    case 200..<300: return answer.body
    case 404, 410: return nil
    case 401, 403, 405, 501:
      // Many servers let everybody read and few write.
      note("refuses what it is asked, with status \(answer.status)") { $0.isReadOnly = true }
      return nil
    default:
      giveUp("answers with status \(answer.status)")
      return nil
    }
  }

  private func giveUp(_ reason: String) {
    note(reason) { $0.isGivenUp = true }
  }

  private func note(_ reason: String, _ change: (inout State) -> Void) {
    state.withLock { state in
      if state.warning == nil { state.warning = "the remote cache “\(shownHost)” \(reason)" }
      change(&state)
    }
  }
}
