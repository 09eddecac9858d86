import CCairo
import Plotting

/// Paths on their way into Cairo.
enum CairoPath {
  /// Adds a path to the current one of a context.
  static func add(_ path: Path, to context: OpaquePointer) {
    for element in path.elements {
      switch element {
      case .move(let p): cairo_move_to(context, p.x, p.y)
      case .line(let p): cairo_line_to(context, p.x, p.y)
      case .curve(let a, let b, let end): cairo_curve_to(context, a.x, a.y, b.x, b.y, end.x, end.y)
      case .circle(let center, let radius): addCircle(center, radius, to: context)
      case .close: cairo_close_path(context)
      }
    }
  }

  /// Four curves, whatever the radius: Cairo's own arcs have fewer for small circles, which shows when one zooms in.
  private static func addCircle(_ center: Point, _ radius: Double, to context: OpaquePointer) {
    let reach = radius * CircleArc.reach
    let (x, y) = (center.x, center.y)
    cairo_move_to(context, x + radius, y)
    cairo_curve_to(context, x + radius, y + reach, x + reach, y + radius, x, y + radius)
    cairo_curve_to(context, x - reach, y + radius, x - radius, y + reach, x - radius, y)
    cairo_curve_to(context, x - radius, y - reach, x - reach, y - radius, x, y - radius)
    cairo_curve_to(context, x + reach, y - radius, x + radius, y - reach, x + radius, y)
    cairo_close_path(context)
  }
}
