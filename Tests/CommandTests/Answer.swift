import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// What a server answered, waited for.
struct Answer {
  let status: Int
  let body: Data

  var text: String { String(decoding: body, as: UTF8.self) }

  init(to request: URLRequest) throws {
    let waiting = Waiting()
    URLSession.shared.dataTask(with: request) { data, response, error in
      let status = (response as? HTTPURLResponse)?.statusCode ?? 0
      waiting.result = data.map { .success((status, $0)) } ?? .failure(error ?? URLError(.unknown))
      waiting.done.signal()
    }.resume()
    waiting.done.wait()
    (status, body) = try waiting.result.get()
  }

  /// Unchecked because the semaphore orders the two accesses.
  private final class Waiting: @unchecked Sendable {
    var result: Result<(Int, Data), any Error> = .failure(URLError(.unknown))
    let done = DispatchSemaphore(value: 0)
  }
}
