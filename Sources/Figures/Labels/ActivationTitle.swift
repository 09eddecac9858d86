import Manuscript
import Neurons

extension Activation {
  /// What people call the function, in a figure or a sentence.
  func title(in language: Language) -> String {
    let base = String(name.prefix { $0 != "(" })
    let parameter = name.dropFirst(base.count)
    let wording = Wording(language)
    guard let (chinese, english) = Self.titles[base] else { return name }
    return wording(zh: chinese, en: english) + (parameter.isEmpty ? "" : " \(parameter)")
  }

  private static let titles: [String: (chinese: String, english: String)] = [
    "step": ("阶跃函数", "Step"), "sign": ("符号函数", "Sign"), "identity": ("恒等函数", "Identity"),
    "sigmoid": ("S 型函数", "Sigmoid"), "tanh": ("双曲正切", "tanh"), "relu": ("ReLU", "ReLU"),
    "leaky-relu": ("带泄漏 ReLU", "Leaky ReLU"), "prelu": ("PReLU", "PReLU"), "elu": ("ELU", "ELU"),
    "selu": ("SELU", "SELU"), "gelu": ("GELU", "GELU"), "gelu-tanh": ("GELU（tanh 形式）", "GELU (tanh form)"),
    "silu": ("SiLU", "SiLU"), "softplus": ("softplus", "Softplus"), "softsign": ("softsign", "Softsign"),
    "mish": ("Mish", "Mish"), "hard-sigmoid": ("硬 S 型函数", "Hard sigmoid"),
    "hard-tanh": ("硬双曲正切", "Hard tanh"), "gaussian": ("高斯函数", "Gaussian"),
  ]
}
