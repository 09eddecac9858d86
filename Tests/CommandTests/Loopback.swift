import Foundation

/// Sockets of this machine.
enum Loopback {
  static func socket() -> Int32 {
    #if os(Linux)
      Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      Foundation.socket(AF_INET, SOCK_STREAM, 0)
    #endif
  }

  /// What `body` gives for the address of a port; 0 for any that is free.
  static func withAddress<Value>(
    port: UInt16, _ body: (UnsafeMutablePointer<sockaddr>, inout socklen_t) -> Value
  ) -> (value: Value, port: UInt16) {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let value = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, &size) }
    }
    return (value, UInt16(bigEndian: address.sin_port))
  }

  /// A port that nobody listens on.
  static func freePort() -> UInt16? {
    let descriptor = socket()
    defer { close(descriptor) }
    let found = withAddress(port: 0) { address, size in
      bind(descriptor, address, size) == 0 ? getsockname(descriptor, address, &size) : -1
    }
    return found.value == 0 ? found.port : nil
  }
}
