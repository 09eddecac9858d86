/// What a biological neuron is made of, from left to right.
enum NeuronPart: CaseIterable {
  case dendrites, soma, nucleus, axon, sheath, terminals

  func title(_ say: Wording) -> String {
    switch self {
    case .dendrites: say("neuron.dendrites")
    case .soma: say("neuron.soma")
    case .nucleus: say("neuron.nucleus")
    case .axon: say("neuron.axon")
    case .sheath: say("neuron.sheath")
    case .terminals: say("neuron.terminals")
    }
  }

  /// What it does, to follow its name.
  func task(_ say: Wording) -> String {
    switch self {
    case .dendrites: say("neuron.dendrites-task")
    case .soma: say("neuron.soma-task")
    case .nucleus: say("neuron.nucleus-task")
    case .axon: say("neuron.axon-task")
    case .sheath: say("neuron.sheath-task")
    case .terminals: say("neuron.terminals-task")
    }
  }

  /// What became of it in the artificial neuron; nil for what was left out.
  func counterpart(_ say: Wording) -> String? {
    switch self {
    case .dendrites: say("neuron.dendrites-counterpart")
    case .soma: say("neuron.soma-counterpart")
    case .axon: say("neuron.axon-counterpart")
    case .nucleus, .sheath, .terminals: nil
    }
  }
}
