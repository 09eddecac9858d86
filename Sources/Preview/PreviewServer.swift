import FlyingSocks
import Foundation

/// A site served to the browsers of this machine, from memory.
///
///     let site = PreviewSite()
///     let server = try PreviewServer(site, port: 8000)
///     async let running: Void = server.run()
///     print(server.address)
public struct PreviewServer: Sendable {
  /// Where the site is: `http://127.0.0.1:8000/`.
  public let address: String

  private let site: PreviewSite
  private let socket: Socket

  /// More connections wait until others end: browsers have six at most for one site.
  private static let connectionLimit = 64

  /// Takes the port, for this machine alone.
  ///
  /// - Parameter port: 0 for any that is free.
  /// - Throws: what keeps the port from being used.
  public init(_ site: PreviewSite, port: UInt16) throws {
    self.site = site
    let socket = try Socket(domain: Int32(sockaddr_in.family))
    do {
      try socket.setValue(true, for: .localAddressReuse)
      #if canImport(Darwin)
        try socket.setValue(true, for: .noSIGPIPE)
      #endif
      try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
      try socket.listen()
      guard case .ip4(let host, let port) = try socket.sockname() else { throw SocketError.unsupportedAddress }
      address = "http://\(host):\(port)/"
    } catch {
      try? socket.close()
      throw error
    }
    self.socket = socket
  }

  /// Serves until the task is cancelled.
  public func run() async throws {
    defer { try? socket.close() }
    let pool = SocketPool.make()
    try await pool.prepare()
    let listening = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingTaskGroup { group in
      group.addTask { try await pool.run() }
      group.addTask { try await accept(from: listening) }
      // Both go on for ever; what ends one ends the other.
      try await group.next()
      group.cancelAll()
    }
  }

  private func accept(from listening: AsyncSocket) async throws {
    await withTaskGroup(of: Void.self) { group in
      var count = 0
      while !Task.isCancelled {
        if count >= Self.connectionLimit {
          await group.next()
          count -= 1
        }
        do {
          let connection = PreviewConnection(socket: try await listening.accept(), site: site)
          group.addTask { await connection.serve() }
          count += 1
        } catch is CancellationError {
          return
        } catch {
          // Too many open files, or a browser that went again: the next may do better, and not at once.
          try? await Task.sleep(for: .milliseconds(100))
        }
      }
    }
  }
}
