extension Activation {
  /// 1 for a net input above 0, otherwise 0: the neuron fires or it does not.
  ///
  /// At 0 it is 0, since a threshold neuron fires when its sum is *strictly* greater than its threshold. The derivative is 0
  /// wherever it exists, which is why a step network cannot be trained by gradient descent.
  public static let step = Activation(
    name: "step", range: .numbers([0, 1]), limits: Limits(0, 1),
    jumps: [Jump(x: 0, left: 0, value: 0, right: 1)],
    derivativeJumps: [Jump(x: 0, left: 0, value: .nan, right: 0)],
    tex: #"\begin{cases} 1 & x > 0 \\ 0 & x \le 0 \end{cases}"#,
    source: "W. S. McCulloch, W. Pitts (1943). A logical calculus of the ideas immanent in nervous activity.",
    value: { x in x.isNaN ? x : (x > 0 ? 1 : 0) },
    derivative: { x in x.isNaN || x == 0 ? .nan : 0 })
}
