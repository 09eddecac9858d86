/// Makes up options for every kind of figure as the worst of authors would: the same ones for the same seed.
struct HostileFigures {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  private mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
  private mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
  private mutating func often() -> Bool { below(4) > 0 }
  private mutating func list(_ count: Int, _ make: (inout Self) -> String) -> String {
    "[" + (0..<count).map { _ in make(&self) }.joined(separator: ", ") + "]"
  }
  /// `name: value, ` or nothing.
  private mutating func maybe(_ name: String, _ value: (inout Self) -> String) -> String {
    below(2) == 0 ? "" : "\(name): \(value(&self)), "
  }

  static let labels = [
    "", " ", "a", "—", "$x_1$", "$\\\\sum_{i=1}^{n} w_i x_i$", "输入", "a label of quite ordinary length",
    "Pneumonoultramicroscopicsilicovolcanoconiosishasnospaceswhereitcouldbreakatall",
    "one that goes on and on, as if nobody had ever told its author that a picture is no place for a whole paragraph of prose",
    "这个标签特别长因为作者把整段说明文字都写进了图里完全没有想到图中并没有那么多地方可以放下这些字",
    "混排 mixed scripts עברית العربية ελληνικά кириллица $\\\\theta \\\\ge 0.5$", "a\\\\$b", "1e300", "ﷺ", "W",
  ]
  mutating func label() -> String { "\"\(one(of: Self.labels))\"" }

  /// A name as a drawing takes it, seldom a hostile one.
  private mutating func name() -> String {
    often() && often() && often()
      ? "\"\(one(of: ["", "a", "$x_1$", "输入", "W", "weight", "房间面积", "living area", "$w_{12}$"]))\"" : label()
  }

  private mutating func symbol() -> String {
    below(12) > 0 ? "\"\(one(of: ["", "a", "$x_1$", "$w_{12}$", "权重"]))\"" : name()
  }

  /// A title as `draw` takes it, not as YAML.
  mutating func title() -> String { one(of: Self.labels).replacing("\\\\", with: "\\") }

  static let numbers = [
    "0", "1", "-1", "0.1", "0.5", "2", "3.7", "-12.25", "1.0e-12", "1.0e+12", "123456789", "0.30000000000000004",
    "1.0e-300", "-1.0e+300", "-0.0", "7.0e+7",
  ]
  private mutating func number() -> String {
    below(3) == 0 ? one(of: Self.numbers) : one(of: ["0", "0.5", "1", "2", "-1"])
  }
  private mutating func domain() -> String {
    one(of: [
      "[-1, 2]", "[0, 1]", "[-0.5, 1.5]", "[-6, 6]", "[1.0e-9, 2.0e-9]", "[-1.0e+9, 1.0e+9]", "[1000000, 1000001]",
      "[-1.0e+300, 1.0e+300]", "[0, 1.0e-300]", "[-3, -2]", "[5, 500]",
    ])
  }
  private mutating func activation() -> String {
    one(of: [
      "step", "sign", "identity", "sigmoid", "tanh", "relu", "leaky-relu(0.2)", "elu", "gelu", "hard-tanh", "mish",
    ])
  }
  private mutating func expression() -> String {
    one(of: [
      "x", "-x", "1/x", "x^2", "sin(20*x)", "exp(x)", "sqrt(x)", "0*x", "0*x+1.0e-12", "tan(x)", "log(x)", "0/0*x",
      "1/0+x",
      "1e300*x", "abs(x)",
    ])
  }

  static let kinds = [
    "activation", "decision-boundary", "surface", "approximation", "error-rate", "gradient-flow", "neuron-drawing",
    "neuron", "network", "bars", "softmax", "plot", "timeline", "training", "panels",
    "graph",
  ]

  /// Options of a kind, as YAML.
  mutating func options(of kind: String) -> String {
    let options =
      switch kind {
      case "activation": activationCurve()
      case "decision-boundary": decisionBoundary()
      case "surface": surface()
      case "approximation": approximation()
      case "error-rate": errorRate()
      case "gradient-flow": gradientFlow()
      case "neuron-drawing": neuronDrawing()
      case "neuron": neuron()
      case "network": network()
      case "bars": bars()
      case "softmax": softmax()
      case "training": training()
      case "panels": panels()
      case "timeline": timeline()
      case "graph": graph()
      default: plot()
      }
    return "{\(options)}"
  }

  private mutating func activationCurve() -> String {
    let source =
      often()
      ? "function: \(activation()), " + maybe("compare") { it in it.list(1 + it.below(2)) { $0.activation() } }
        + maybe("marks") { it in
          it.list(1 + it.below(3)) { "{x: \($0.one(of: ["0", "0.5", "1"])), text: \($0.label())}" }
        }
      : "functions: \(list(1 + below(9)) { $0.activation() }), " + maybe("columns") { "\(1 + $0.below(5))" }
    return source + maybe("domain") { $0.domain() } + maybe("derivative") { _ in "true" }
  }

  private mutating func points(_ most: Int) -> String {
    list(1 + below(most)) { "{at: [\($0.number()), \($0.number())], class: \($0.below(2)), label: \($0.label())}" }
  }

  private mutating func axisNames() -> String { maybe("x-label") { $0.label() } + maybe("y-label") { $0.label() } }

  private mutating func decisionBoundary() -> String {
    "model: \(one(of: ["and", "xor", "soft", "hills"])), " + maybe("domain") { $0.domain() } + axisNames()
      + maybe("points") { $0.points(5) }
      + maybe("lines") { it in
        it.list(1 + it.below(2)) { "{weights: [\($0.number()), 1], threshold: \($0.number()), label: \($0.label())}" }
      } + maybe("regions") { _ in "false" }
  }

  private mutating func surface() -> String {
    "model: \(one(of: ["and", "xor", "soft", "hills"])), " + maybe("domain") { $0.domain() } + axisNames()
      + maybe("levels") { it in it.list(1 + it.below(6)) { $0.number() } }
      + maybe("points") { it in
        it.list(1 + it.below(4)) { "{at: [\($0.number()), \($0.number())], label: \($0.label())}" }
      }
  }

  private mutating func approximation() -> String {
    let models =
      often()
      ? "model: \(one(of: ["six", "st4", "eq4", "f"])), " + maybe("units") { _ in "true" }
      : "models: \(list(1 + below(6)) { $0.one(of: ["six", "st4", "eq4"]) }), "
    return "target: \(one(of: ["f", "g"])), \(models)" + maybe("domain") { $0.domain() }
      + (models.hasPrefix("model:") ? maybe("labels") { "[\($0.label())]" } : "")
  }

  private mutating func errorRate() -> String {
    "target: \(one(of: ["f", "g", "line"])), neurons: \(list(2 + below(4)) { "\(1 + $0.below(30))" }), "
      + maybe("domain") { $0.domain() }
      + maybe("labels") { it in it.list(3) { $0.label() } } + maybe("measure") { _ in "rmse" }
  }

  private mutating func gradientFlow() -> String {
    "chains: "
      + list(1 + below(6)) { it in
        "{activation: \(it.activation()), at: \(it.number()), weight: \(it.number()), \(it.maybe("label") { $0.label() })}"
      } + ", " + maybe("layers") { "\(1 + $0.below(100))" }
  }

  private mutating func neuronDrawing() -> String {
    often()
      ? "sheaths: \(below(9))" : "map: true, inputs: \(list(3) { $0.name() }), weights: \(list(3) { $0.name() })"
  }

  private mutating func neuron() -> String {
    let count = 1 + below(5)
    return "inputs: \(list(count) { $0.name() }), " + maybe("weights") { it in it.list(count) { $0.symbol() } }
      + maybe("sum") { $0.symbol() } + maybe("output") { $0.symbol() }
      + maybe("captions") { it in it.list(3) { $0.name() } }
      + "activation: \(activation())"
  }

  private mutating func network() -> String {
    if often() {
      return "model: \(one(of: ["and", "xor", "soft", "hills"])), "
        + maybe("inputs") { it in it.list(2) { $0.name() } }
        + maybe("outputs") { "[\($0.name())]" } + maybe("thresholds") { _ in "true" } + maybe("biases") { _ in "true" }
        + maybe("values") { "[\($0.number()), \($0.number())]" }
    }
    let sizes = (0..<(2 + below(4))).map { _ in 1 + below(5) }
    return "sizes: \(sizes), " + maybe("layer-labels") { it in it.list(sizes.count) { $0.name() } }
      + maybe("inputs") { it in it.list(sizes[0]) { $0.name() } }
  }

  private mutating func bars() -> String {
    let count = 1 + below(9)
    return "values: \(list(count) { $0.number() }), " + maybe("labels") { it in it.list(count) { $0.label() } }
      + maybe("y-label") { $0.label() }
  }

  private mutating func softmax() -> String {
    let count = 1 + below(9)
    return "scores: \(list(count) { $0.number() }), "
      + maybe("temperatures") { it in it.list(1 + it.below(4)) { $0.one(of: ["1", "0.001", "1000"]) } }
      + maybe("show-scores") { _ in "true" } + maybe("labels") { it in it.list(count) { $0.label() } }
      + maybe("y-label") { $0.label() }
  }

  private mutating func training() -> String {
    "model: \(one(of: ["learned", "fitted", "wide"])), "
      + maybe("epochs") { it in it.list(1 + it.below(3)) { "\($0.below(6))" } }
      + maybe("loss-scale") { $0.one(of: ["linear", "log"]) } + maybe("domain") { $0.domain() }
      + maybe("range") { $0.domain() }
  }

  private mutating func panels() -> String {
    // Mostly few: one refused figure refuses them all.
    let figures = list(2 + (often() ? 0 : below(3))) { it in
      let (kind, options) = it.one(of: [
        ("plot", it.plot()), ("bars", it.bars()), ("activation", it.activationCurve()),
        ("decision-boundary", it.decisionBoundary()), ("neuron", it.neuron()), ("timeline", it.timeline()),
      ])
      return
        "{kind: \(kind), \(it.maybe("title") { "\"\($0.one(of: Self.labels.filter { $0.count > 1 }))\"" })\(options)}"
    }
    return "figures: \(figures), " + maybe("columns") { "\(1 + $0.below(4))" }
      + maybe("share") { $0.one(of: ["[x]", "[y]", "[x, y]"]) }
  }

  private mutating func plot() -> String {
    let series = list(1 + below(5)) { it in
      "{expression: \"\(it.expression())\", \(it.maybe("label") { $0.label() })\(it.maybe("dash") { _ in "true" })}"
    }
    return "series: \(series), " + axisNames() + maybe("domain") { $0.domain() } + maybe("axes") { _ in "origin" }
      + maybe("legend") { _ in "true" }
      + maybe("y-scale") { $0.one(of: ["log", "symlog"]) } + maybe("x-scale") { $0.one(of: ["linear", "symlog"]) }
      + maybe("ticks") { $0.one(of: ["pi", "numbers"]) } + maybe("grid") { _ in "true" }
      + maybe("rules") { it in it.list(1 + it.below(2)) { "{y: \($0.number()), label: \($0.label())}" } }
      + maybe("inset") {
        "{x: \($0.domain()), y: \($0.domain())\($0.one(of: ["", ", at: top-left", ", at: bottom-right"]))}"
      }
      + maybe("notes") { it in
        it.list(1 + it.below(2)) { "{at: [\($0.number()), \($0.number())], text: \($0.label())}" }
      }
  }

  private mutating func timeline() -> String {
    "events: "
      + list(1 + below(8)) { "{year: \($0.one(of: ["1943", "1958", "1969", "-300", "2024"])), text: \($0.name())}" }
  }

  private mutating func graph() -> String {
    let count = 2 + below(6)
    func word(_ it: inout Self) -> String { "\"\(it.one(of: Self.words))\"" }
    let nodes = (0..<count).map { index in
      // Places mostly of their own.
      let place =
        below(30) > 0 || index == 0
        ? "[\(index % 3), \(index / 3)]" : "[\(below(4)), \(one(of: ["0", "1.5", "2", "-19"]))]"
      return "{at: \(place), \(maybe("text", word))}"
    }
    let edges = maybe("edges") { it in
      it.list(1 + it.below(3)) {
        let from = $0.below(count)
        // Seldom back to itself.
        let to = (from + ($0.below(20) == 0 ? 0 : 1 + $0.below(count - 1))) % count
        return "{from: \(from + 1), to: \(to + 1), \($0.maybe("text", word))dashed: \($0.often())}"
      }
    }
    return "nodes: [\(nodes.joined(separator: ", "))], \(edges)"
  }

  private static let words =
    ["a", "$x_1$", "输入", "权重", "weight", "房间面积", "living area", "$w_{12}$"] + labels.filter { $0.count > 1 }
}
