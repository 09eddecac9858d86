import Foundation

/// Memory for the pixels of one picture after another: what the system hands out anew it has to clear first, page by page.
final class PixelMemory {
  let start: UnsafeMutableRawPointer
  private let bytes: Int

  /// Nil if there is no memory left.
  private init?(bytes: Int) {
    guard let start = malloc(bytes) else { return nil }
    self.start = start
    self.bytes = bytes
  }

  deinit {
    free(start)
  }

  /// Memory of at least so many bytes, with anything in it.
  static func borrow(bytes: Int) -> PixelMemory? {
    let found = pool.withLock { idle in
      idle.lastIndex { $0.bytes >= bytes && $0.bytes / 4 <= bytes }.map { idle.remove(at: $0) }
    }
    return found ?? PixelMemory(bytes: bytes)
  }

  func giveBack() {
    guard bytes <= PixelMemory.largestKept else { return }
    PixelMemory.pool.withLock { idle in
      if idle.count == PixelMemory.mostKept { idle.removeFirst() }
      idle.append(self)
    }
  }

  private static let mostKept = 4
  private static let largestKept = 64 << 20
  private static let pool = Pool()

  /// Unchecked because a lock guards what changes: Foundation's, which Thread Sanitizer understands everywhere.
  private final class Pool: @unchecked Sendable {
    private let lock = NSLock()
    private var idle: [PixelMemory] = []

    func withLock<Result>(_ body: (inout [PixelMemory]) -> Result) -> Result { lock.withLock { body(&idle) } }
  }
}
