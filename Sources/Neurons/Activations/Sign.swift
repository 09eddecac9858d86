extension Activation {
  /// −1, 0 or 1: the sign of the net input.
  public static let sign = Activation(
    name: "sign", range: .numbers([-1, 0, 1]), limits: Limits(-1, 1),
    jumps: [Jump(x: 0, left: -1, value: 0, right: 1)],
    derivativeJumps: [Jump(x: 0, left: 0, value: .nan, right: 0)],
    tex: #"\begin{cases} 1 & x > 0 \\ 0 & x = 0 \\ -1 & x < 0 \end{cases}"#,
    source: "B. Widrow, M. E. Hoff (1960). Adaptive switching circuits.",
    value: { x in x.isNaN ? x : (x > 0 ? 1 : (x < 0 ? -1 : 0)) },
    derivative: { x in x.isNaN || x == 0 ? .nan : 0 })
}
