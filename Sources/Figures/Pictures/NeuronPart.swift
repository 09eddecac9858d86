/// What a biological neuron is made of, from left to right.
enum NeuronPart: CaseIterable {
  case dendrites, soma, nucleus, axon, sheath, terminals

  func title(_ say: Wording) -> String {
    switch self {
    case .dendrites: say(zh: "树突", en: "dendrites")
    case .soma: say(zh: "细胞体", en: "cell body")
    case .nucleus: say(zh: "细胞核", en: "nucleus")
    case .axon: say(zh: "轴突", en: "axon")
    case .sheath: say(zh: "髓鞘", en: "myelin sheath")
    case .terminals: say(zh: "轴突末梢", en: "axon terminals")
    }
  }

  /// What it does, to follow its name.
  func task(_ say: Wording) -> String {
    switch self {
    case .dendrites: say(zh: "接收信号", en: "receive signals")
    case .soma: say(zh: "汇总信号", en: "gathers them")
    case .nucleus: say(zh: "位于细胞体中", en: "lies inside it")
    case .axon: say(zh: "传出信号", en: "carries the signal away")
    case .sheath: say(zh: "包裹轴突", en: "wraps the axon")
    case .terminals: say(zh: "经突触传给其他神经元", en: "pass it on through synapses")
    }
  }

  /// What became of it in the artificial neuron; nil for what was left out.
  func counterpart(_ say: Wording) -> String? {
    switch self {
    case .dendrites: say(zh: "输入与权重", en: "inputs and weights")
    case .soma: say(zh: "求和与阈值", en: "sum and threshold")
    case .axon: say(zh: "输出", en: "output")
    case .nucleus, .sheath, .terminals: nil
    }
  }
}
