import FlyingSocks
import Foundation

/// One browser's connection: requests one after the other, each head read up to a limit and no further.
struct PreviewConnection: Sendable {
  let socket: AsyncSocket
  let site: PreviewSite

  private enum Head {
    case whole([UInt8])
    /// More bytes than a head may have; whether they are those of its first line.
    case tooLong(isFirstLine: Bool)
  }

  /// Serves until the browser, or what it asks, ends the connection.
  func serve() async {
    defer { try? socket.close() }
    var buffer: [UInt8] = []
    while let head = try? await nextHead(&buffer) {
      var isHeadOnly = false
      var reply: Reply
      switch head {
      case .tooLong(let isFirstLine): reply = .refusal(isFirstLine ? .addressTooLong : .headTooLarge)
      case .whole(let bytes):
        if let request = RequestHead(parsing: bytes) {
          isHeadOnly = request.method == "HEAD"
          reply = (try? await site.reply(to: request)) ?? .refusal(.badRequest)
          reply.isKept = reply.isKept && request.isKept
        } else {
          reply = .refusal(.badRequest)
        }
      }
      let data = Data(reply.bytes(isHeadOnly: isHeadOnly))
      guard (try? await within(.seconds(60), { try await socket.write(data) })) != nil else { return }
      if !reply.isKept { return await end() }
    }
  }

  /// The next head; what was read beyond it stays in the buffer. Throws when the connection is over.
  private func nextHead(_ buffer: inout [UInt8]) async throws -> Head {
    var seen = 0
    while true {
      if let end = Self.end(of: buffer, from: seen) {
        defer { buffer.removeFirst(end) }
        return .whole(Array(buffer[..<end]))
      }
      guard buffer.count < RequestHead.limit else {
        return .tooLong(isFirstLine: !buffer.contains(UInt8(ascii: "\n")))
      }
      seen = max(0, buffer.count - 3)
      let room = RequestHead.limit - buffer.count
      buffer += try await within(.seconds(60)) { try await socket.read(atMost: room) }
    }
  }

  /// Behind the empty line, looked for from a place on.
  private static func end(of buffer: [UInt8], from start: Int) -> Int? {
    var place = start
    while let line = buffer[place...].firstIndex(of: UInt8(ascii: "\n")) {
      let rest = buffer[(line + 1)...]
      if rest.starts(with: [UInt8(ascii: "\n")]) { return line + 2 }
      if rest.starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) { return line + 3 }
      place = line + 1
    }
    return nil
  }

  /// Says that nothing more comes, and lets the other side finish for a moment: closed at once, a connection on which
  /// bytes still arrive takes its last reply with it.
  private func end() async {
    _ = shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    try? await within(.seconds(1)) {
      var count = 0
      while count < 1 << 21 { count += try await socket.read(atMost: 4096).count }
    }
  }

  /// What `body` gives; throws when that takes too long: a connection on which nothing moves makes way for others.
  private func within<Value: Sendable>(
    _ time: Duration, _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
      defer { group.cancelAll() }
      group.addTask(operation: body)
      group.addTask {
        try await Task.sleep(for: time)
        throw SocketError.timeout(message: "nothing came")
      }
      guard let first = try await group.next() else { throw CancellationError() }
      return first
    }
  }
}
