extension Activation {
  /// A point where a function jumps, or has a gap: what it tends to on either side, and what it is there.
  public struct Jump: Hashable, Sendable {
    public let x: Double
    /// The limit from below.
    public let left: Double
    /// The value at `x` itself; NaN when it is undefined there.
    public let value: Double
    /// The limit from above.
    public let right: Double

    public init(x: Double, left: Double, value: Double, right: Double) {
      self.x = x
      self.left = left
      self.value = value
      self.right = right
    }
  }
}
