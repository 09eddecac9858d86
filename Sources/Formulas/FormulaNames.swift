import CMuParser
import Neurons
import RealModule

/// The constants and functions a formula may use.
enum FormulaNames {
  /// Defines them, replacing what muParser brings where the name is the same.
  static func define(_ activations: [ActivationFunction], in handle: UnsafeMutableRawPointer) {
    // muParser's own _pi has too few digits.
    mupClearConst(handle)
    mupDefineConst(handle, "pi", .pi)
    mupDefineConst(handle, "e", Double.exp(1))

    mupDefineFun1(handle, "ln", { .log($0) }, 0)
    mupDefineFun1(handle, "log", { .log($0) }, 0)
    mupDefineFun1(handle, "erf", { .erf($0) }, 0)
    for activation in activations { activation.define(in: handle) }
  }
}

/// An activation as muParser calls it: a C callback cannot carry a Swift closure, so it is handed this.
///
/// Whoever defines it keeps it as long as the parser.
final class ActivationFunction: Sendable {
  private let name: String
  private let value: @Sendable (Double) -> Double

  init(_ activation: Activation) {
    // Without the parameter of one like “leaky-relu(0.2)”, which muParser would not take.
    name = String(activation.name.prefix { $0 != "(" }.map { $0 == "-" ? "_" : $0 })
    value = activation.value
  }

  fileprivate func define(in handle: UnsafeMutableRawPointer) {
    mupDefineFunUserData1(
      handle, name,
      { function, x in
        guard let function else { return .nan }
        return Unmanaged<ActivationFunction>.fromOpaque(function).takeUnretainedValue().value(x)
      }, Unmanaged.passUnretained(self).toOpaque(), 0)
  }
}
