import Plotting

/// What a series stands for; see look and `ColorRole`.
enum RoleChoice: String, ChoiceOption {
  case ink, muted, class0, class1, computed, derivative, mark

  var role: ColorRole { ColorRole(rawValue) }
}
