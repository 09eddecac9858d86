/// A circle as four curves.
enum CircleArc {
  /// How far the control points of each curve lie from its ends, as a share of the radius: 4/3 (√2 − 1).
  static let reach = 0.5522847498
}
