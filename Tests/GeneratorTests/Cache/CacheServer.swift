import Foundation
import Synchronization

/// A server on this machine that keeps what is put into it, as a remote cache does, or fails in ways that servers do.
final class CacheServer: Sendable {
  enum Mood: Sendable {
    case well, readOnly, broken, damaged
    /// Answers after so many seconds.
    case slow(Double)
  }

  struct DoesNotStart: Error {}

  let address: String
  private let socket: Int32
  private let state: Mutex<(mood: Mood, files: [String: [UInt8]], requests: [String])>

  var files: [String: [UInt8]] { state.withLock { $0.files } }
  /// What was asked for, such as `GET /ac/…`.
  var requests: [String] { state.withLock { $0.requests } }

  func change(to mood: Mood) {
    state.withLock { $0.mood = mood }
  }

  init(_ mood: Mood = .well) throws {
    #if os(Linux)
      let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, size) == 0 && listen(socket, 64) == 0 && getsockname(socket, $0, &size) == 0
      }
    }
    guard isBound else { throw DoesNotStart() }
    self.socket = socket
    address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))/cache/"
    state = Mutex((mood, [:], []))
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(socket, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread { [weak self] in
          while let server = self, server.answer(on: connection) {}
          close(connection)
        }
      }
    }
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  private func answer(on connection: Int32) -> Bool {
    var bytes: [UInt8] = []
    func receive() -> Bool {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = recv(connection, &buffer, buffer.count, 0)
      bytes += buffer[..<max(0, count)]
      return count > 0
    }
    let blank = Array("\r\n\r\n".utf8)
    var end: Int?
    while end == nil {
      guard receive() else { return false }
      end = bytes.indices.first { bytes[$0...].starts(with: blank) }
    }
    guard let end else { return false }
    let head = String(decoding: bytes[..<end], as: UTF8.self)
    let parts = head.split(separator: " ").map(String.init)
    let length = head.lowercased().firstMatch(of: /content-length: (\d+)/).flatMap { Int($0.output.1) } ?? 0
    while bytes.count < end + 4 + length { guard receive() else { return false } }
    let (status, body) = reply(to: parts[0], parts[1], Array(bytes[(end + 4)...]))
    let answer = Array("HTTP/1.1 \(status) It\r\nContent-Length: \(body.count)\r\n\r\n".utf8) + body
    return answer.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) } == answer.count
  }

  private func reply(to method: String, _ path: String, _ body: [UInt8]) -> (Int, [UInt8]) {
    let mood = state.withLock {
      $0.requests.append("\(method) \(path)")
      return $0.mood
    }
    switch mood {
    case .broken: return (500, [])
    case .slow(let seconds): Thread.sleep(forTimeInterval: seconds)
    case .readOnly where method == "PUT": return (403, [])
    case .well, .readOnly, .damaged: break
    }
    return state.withLock { state in
      if method == "PUT" {
        state.files[path] = body
        return (201, [])
      }
      guard var found = state.files[path] else { return (404, Array("nothing".utf8)) }
      if case .damaged = mood, path.contains("/cas/") { found[found.count / 2] ^= 1 }
      return (200, found)
    }
  }
}
