import Foundation

/// The setters, each with a font map, that no canvas uses at the moment.
///
/// Unchecked because a lock guards what changes: Foundation's, which Thread Sanitizer understands everywhere.
final class TextSetterPool: @unchecked Sendable {
  static let shared = TextSetterPool()

  private let lock = NSLock()
  private var idle: [TextSetter] = []

  /// A setter that nobody else uses, new if need be.
  func borrow() throws(DrawingError) -> TextSetter {
    if let setter = lock.withLock({ idle.popLast() }) { return setter }
    return TextSetter(try FontMap(FontSet.installed()))
  }

  func giveBack(_ setter: TextSetter) {
    setter.trim()
    lock.withLock { idle.append(setter) }
  }
}
