import CMuParser
import Neurons
import Synchronization

/// Owns one muParser handle and the variable it reads.
///
/// A handle is not safe for two threads at once, so evaluation takes a lock.
final class FormulaEvaluator: Sendable {
  private struct Parser: ~Copyable {
    let handle: UnsafeMutableRawPointer
    let variable: UnsafeMutablePointer<Double>

    init() {
      handle = mupCreate(0)
      variable = .allocate(capacity: 1)
      variable.initialize(to: 0)
    }

    deinit {
      mupRelease(handle)
      variable.deallocate()
    }
  }

  private let parser: Mutex<Parser>
  /// The parser points at them.
  private let activations: [ActivationFunction]

  /// Parses the expression and evaluates it once, since muParser finds some mistakes only then.
  init(_ expression: String, activations: [Activation]) throws(FormulaError) {
    let parser = Parser()
    self.activations = activations.map(ActivationFunction.init)
    // Without a handler of its own muParser prints to the terminal; errors are polled below.
    mupSetErrorHandler(parser.handle) { _ in }
    mupDefineVar(parser.handle, "x", parser.variable)
    FormulaNames.define(self.activations, in: parser.handle)
    mupSetExpr(parser.handle, expression)
    var results: Int32 = 0
    _ = mupEvalMulti(parser.handle, &results)
    if mupError(parser.handle) != 0 {
      let position = Int(mupGetErrorPos(parser.handle))
      throw FormulaError(
        message: FormulaEvaluator.text(mupGetErrorMsg(parser.handle)),
        position: position < 0 ? nil : min(position + 1, expression.count + 1))
    }
    guard results == 1 else {
      throw FormulaError(
        message: "the formula has \(results) values, separated by commas, instead of one", position: nil)
    }
    self.parser = Mutex(parser)
  }

  func value(at x: Double) -> Double {
    parser.withLock { parser in
      parser.variable.pointee = x
      return mupEval(parser.handle)
    }
  }

  /// muParser's sentence without its position, which is told separately, and without its full stop.
  private static func text(_ message: UnsafePointer<CChar>?) -> String {
    guard let message else { return "the formula cannot be read" }
    var text = String(cString: message)
    for tail in [" at position ", " at expression position "] {
      if let start = text.firstRange(of: tail)?.lowerBound { text = String(text[..<start]) }
    }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
