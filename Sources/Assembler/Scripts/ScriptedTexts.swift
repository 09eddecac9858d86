import Generator
import Synchronization

/// What scripts made of formulas and listings, kept from run to run: by what it was made from, and only what the last run
/// used.
final class ScriptedTexts: Sendable {
  private struct State {
    var known: [String: [String]] = [:]
    var used: [String: [String]] = [:]
    var isChanged = false
  }

  private let state: Mutex<State>
  private let cache: FigureCache?
  private let purpose: String

  /// - Parameters:
  ///   - cache: where the texts are kept; nil for this run alone.
  ///   - purpose: the course and the scripts, as far as they can be told from others.
  init(cache: FigureCache?, purpose: String) {
    self.cache = cache
    self.purpose = purpose
    var state = State()
    if let bytes = cache?.kept(for: purpose) { state.known = Self.entries(in: bytes) ?? [:] }
    self.state = Mutex(state)
  }

  /// What was made of `key` in this run or the last.
  func texts(for key: String) -> [String]? {
    state.withLock { state in
      if let texts = state.used[key] { return texts }
      guard let texts = state.known[key] else { return nil }
      state.used[key] = texts
      return texts
    }
  }

  func keep(_ texts: [String], for key: String) {
    state.withLock { state in
      state.used[key] = texts
      state.isChanged = true
    }
  }

  /// Keeps for the next run what this one used, where that is not what the last one did.
  func save() {
    let entries = state.withLock { $0.isChanged || $0.used.count != $0.known.count ? $0.used : nil }
    if let cache, let entries { cache.keep(Self.bytes(of: entries), for: purpose) }
  }

  /// For each entry the number of its texts and the texts, the key first, each after the number of its bytes.
  static func bytes(of entries: [String: [String]]) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ number: Int) { bytes += Array("\(number)\n".utf8) }
    for (key, texts) in entries.sorted(by: { $0.key < $1.key }) {
      append(texts.count)
      for text in [key] + texts {
        append(text.utf8.count)
        bytes += text.utf8
      }
    }
    return bytes
  }

  /// Nil for bytes that are no entries.
  static func entries(in bytes: [UInt8]) -> [String: [String]]? {
    var rest = bytes[...]
    func number() -> Int? {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      let number = Int(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[(end + 1)...]
      return number.flatMap { $0 >= 0 ? $0 : nil }
    }
    func text() -> String? {
      guard let count = number(), count <= rest.count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return String(validating: rest.prefix(count), as: UTF8.self)
    }
    var entries: [String: [String]] = [:]
    while !rest.isEmpty {
      guard let count = number(), count <= rest.count, let key = text() else { return nil }
      var texts: [String] = []
      for _ in 0..<count {
        guard let text = text() else { return nil }
        texts.append(text)
      }
      entries[key] = texts
    }
    return entries
  }
}
