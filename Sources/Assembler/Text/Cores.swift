import Dispatch
import Synchronization

/// Work done on all cores at once.
enum Cores {
  /// What `body` makes of each item, in their order; it is called from several threads at once.
  static func map<Item: Sendable, Value: Sendable>(
    _ items: [Item], _ body: @Sendable (Int, Item) -> Value
  ) -> [Value] {
    guard items.count > 1 else { return items.enumerated().map { body($0.offset, $0.element) } }
    let values = Mutex<[Value?]>(Array(repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let value = body(index, items[index])
      values.withLock { $0[index] = value }
    }
    return values.withLock { $0.compactMap(\.self) }
  }
}
