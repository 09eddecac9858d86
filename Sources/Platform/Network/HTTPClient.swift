import CCurl
import Synchronization

/// Asks servers by HTTP, with libcurl: proxies, certificates and `.netrc` are as everywhere else on the machine.
///
/// Each call waits for its answer; calls from several threads have a connection each, which is used again.
package final class HTTPClient: Sendable {
  package struct Answer: Hashable, Sendable {
    package var status: Int
    package var body: [UInt8]
  }

  /// Why there was no answer.
  package struct Failure: Error, Hashable, Sendable {
    package var reason: String
  }

  private let timeout: Int
  private let idle = Mutex<[Connection]>([])

  /// - Parameter timeout: in milliseconds, for each request as a whole.
  package init(timeout: Int) {
    self.timeout = timeout
  }

  deinit {
    let connections = idle.withLock { $0 }
    for connection in connections { CurlLibrary.shared?.end(connection.handle) }
  }

  /// What is at an address; an answer of more than `limit` bytes is a failure.
  package func get(_ address: String, limit: Int) throws(Failure) -> Answer {
    try perform(address, sending: nil, limit: limit)
  }

  /// Puts bytes at an address.
  package func put(_ address: String, _ bytes: [UInt8]) throws(Failure) -> Answer {
    try perform(address, sending: bytes, limit: 1 << 16)
  }

  /// A handle of libcurl with the connection it keeps; used by one thread at a time, which has taken it.
  private struct Connection: @unchecked Sendable {
    let handle: UnsafeMutableRawPointer
  }

  private func perform(_ address: String, sending bytes: [UInt8]?, limit: Int) throws(Failure) -> Answer {
    guard let curl = CurlLibrary.shared else { throw Failure(reason: "libcurl is not installed") }
    let taken = idle.withLock { $0.popLast() } ?? curl.make().map { Connection(handle: $0) }
    guard let connection = taken else { throw Failure(reason: "libcurl does not start") }
    defer { idle.withLock { $0.append(connection) } }
    let handle = connection.handle
    curl.reset(handle)
    let transfer = Transfer(sending: bytes ?? [], limit: limit)
    let context = Unmanaged.passUnretained(transfer).toOpaque()
    func set(_ option: NumberOption, _ value: Int) {
      _ = curl_set_number(curl.setOption, handle, option.rawValue, value)
    }
    set(.neverSignal, 1)
    set(.timeout, timeout)
    set(.connectTimeout, timeout)
    set(.protocols, 1 | 2)  // HTTP and HTTPS.
    set(.netrc, 1)  // Where there is one.
    let code = address.withCString { address in
      _ = curl_set_pointer(curl.setOption, handle, PointerOption.address.rawValue, address)
      _ = curl_set_callback(curl.setOption, handle, CallbackOption.write.rawValue, receive)
      _ = curl_set_pointer(curl.setOption, handle, PointerOption.writeContext.rawValue, context)
      if let bytes {
        set(.upload, 1)
        set(.continueTimeout, 1)  // Some servers never say that a large body may come.
        _ = curl_set_size(curl.setOption, handle, SizeOption.upload.rawValue, Int64(bytes.count))
        _ = curl_set_callback(curl.setOption, handle, CallbackOption.read.rawValue, send)
        _ = curl_set_pointer(curl.setOption, handle, PointerOption.readContext.rawValue, context)
      }
      return withExtendedLifetime(transfer) { curl.perform(handle) }
    }
    guard code == 0 else {
      throw Failure(reason: transfer.isOverLimit ? "the answer is larger than \(limit) bytes" : curl.reason(code))
    }
    var status = 0
    _ = curl_get_number(curl.getInfo, handle, 0x200002, &status)
    return Answer(status: status, body: transfer.received)
  }
}

/// What one request sends and receives; its own thread alone calls back.
private final class Transfer {
  let sending: [UInt8]
  let limit: Int
  var sent = 0
  var received: [UInt8] = []
  var isOverLimit = false

  init(sending: [UInt8], limit: Int) {
    self.sending = sending
    self.limit = limit
  }
}

private func receive(
  _ bytes: UnsafeMutablePointer<CChar>?, _ size: UInt, _ count: UInt, _ context: UnsafeMutableRawPointer?
) -> UInt {
  guard let bytes, let context else { return 0 }
  let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  let length = Int(size * count)
  guard length <= transfer.limit - transfer.received.count else {
    transfer.isOverLimit = true
    return 0
  }
  transfer.received += UnsafeRawBufferPointer(start: bytes, count: length)
  return UInt(length)
}

private func send(
  _ buffer: UnsafeMutablePointer<CChar>?, _ size: UInt, _ count: UInt, _ context: UnsafeMutableRawPointer?
) -> UInt {
  guard let buffer, let context else { return 0 }
  let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  let part = transfer.sending[transfer.sent...].prefix(Int(size * count))
  UnsafeMutableRawBufferPointer(start: buffer, count: part.count).copyBytes(from: part)
  transfer.sent += part.count
  return UInt(part.count)
}

// The numbers of <curl/curl.h>, which have never changed since libcurl 7.

private enum NumberOption: Int32 {
  case upload = 46
  case netrc = 51
  case neverSignal = 99
  case timeout = 155
  case connectTimeout = 156
  case protocols = 181
  case continueTimeout = 227
}

private enum PointerOption: Int32 {
  case writeContext = 10001
  case address = 10002
  case readContext = 10009
}

private enum CallbackOption: Int32 {
  case write = 20011
  case read = 20012
}

private enum SizeOption: Int32 {
  case upload = 30115
}
