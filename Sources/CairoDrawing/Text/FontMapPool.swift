import Foundation

/// The font maps that no canvas uses at the moment.
///
/// Unchecked because a lock guards what changes: Foundation's, which Thread Sanitizer understands everywhere.
final class FontMapPool: @unchecked Sendable {
  static let shared = FontMapPool()

  private let lock = NSLock()
  private var idle: [FontMap] = []

  /// A map that nobody else uses, new if need be.
  func borrow() throws(DrawingError) -> FontMap {
    if let map = lock.withLock({ idle.popLast() }) { return map }
    return try FontMap(FontSet.installed())
  }

  func giveBack(_ map: FontMap) {
    lock.withLock { idle.append(map) }
  }
}
