import CMuParser
import Neurons
import RealModule

/// The constants and functions a formula may use.
enum FormulaNames {
  /// Defines them, replacing what muParser brings where the name is the same.
  static func define(in handle: UnsafeMutableRawPointer) {
    // muParser's own _pi has too few digits.
    mupClearConst(handle)
    mupDefineConst(handle, "pi", .pi)
    mupDefineConst(handle, "e", Double.exp(1))

    // A C callback cannot carry a Swift closure, hence one line a function.
    mupDefineFun1(handle, "ln", { .log($0) }, 0)
    mupDefineFun1(handle, "log", { .log($0) }, 0)
    mupDefineFun1(handle, "erf", { .erf($0) }, 0)

    mupDefineFun1(handle, "step", { Activation.step.value($0) }, 0)
    mupDefineFun1(handle, "sign", { Activation.sign.value($0) }, 0)
    mupDefineFun1(handle, "identity", { Activation.identity.value($0) }, 0)
    mupDefineFun1(handle, "sigmoid", { Activation.sigmoid.value($0) }, 0)
    mupDefineFun1(handle, "tanh", { Activation.tanh.value($0) }, 0)
    mupDefineFun1(handle, "relu", { Activation.relu.value($0) }, 0)
    mupDefineFun1(handle, "leaky_relu", { Activation.leakyReLU.value($0) }, 0)
    mupDefineFun1(handle, "prelu", { Activation.prelu.value($0) }, 0)
    mupDefineFun1(handle, "elu", { Activation.elu.value($0) }, 0)
    mupDefineFun1(handle, "selu", { Activation.selu.value($0) }, 0)
    mupDefineFun1(handle, "gelu", { Activation.gelu.value($0) }, 0)
    mupDefineFun1(handle, "gelu_tanh", { Activation.geluTanh.value($0) }, 0)
    mupDefineFun1(handle, "silu", { Activation.silu.value($0) }, 0)
    mupDefineFun1(handle, "softplus", { Activation.softplus.value($0) }, 0)
    mupDefineFun1(handle, "softsign", { Activation.softsign.value($0) }, 0)
    mupDefineFun1(handle, "mish", { Activation.mish.value($0) }, 0)
    mupDefineFun1(handle, "hard_sigmoid", { Activation.hardSigmoid.value($0) }, 0)
    mupDefineFun1(handle, "hard_tanh", { Activation.hardTanh.value($0) }, 0)
    mupDefineFun1(handle, "gaussian", { Activation.gaussian.value($0) }, 0)
  }
}
