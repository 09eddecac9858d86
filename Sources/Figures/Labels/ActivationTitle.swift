import Neurons

extension Activation {
  /// What people call the function, in a figure or a sentence; its name where the words have none.
  func title(_ say: Wording) -> String {
    let base = String(name.prefix { $0 != "(" })
    let parameter = name.dropFirst(base.count)
    guard let title = say.known("activations.\(base)") else { return name }
    return title + (parameter.isEmpty ? "" : " \(parameter)")
  }
}
