import CCairo
import Plotting

/// The current path of a Cairo context, which merges straight lines and lays points on its grid of 256ths.
struct CopiedPath: Equatable {
  let data: PathData
  /// The rectangle around all points, those that steer curves too; nil if nothing would be drawn.
  let bounds: Rect?

  /// Takes the path out of a context, which has none then.
  init(takenFrom context: OpaquePointer) {
    defer { cairo_new_path(context) }
    var segments: [PathData.Segment] = []
    var box: (minX: Double, minY: Double, maxX: Double, maxY: Double)?
    guard let copy = cairo_copy_path(context) else {
      data = PathData([])
      bounds = nil
      return
    }
    defer { cairo_path_destroy(copy) }
    func place(_ point: cairo_path_data_t) -> PathData.Place {
      let (x, y) = (point.point.x, point.point.y)
      let old = box ?? (x, y, x, y)
      box = (min(old.minX, x), min(old.minY, y), max(old.maxX, x), max(old.maxY, y))
      return PathData.Place(x: Int((x * 100).rounded()), y: Int((y * 100).rounded()))
    }
    // A move draws nothing by itself, and Cairo adds one after each closed part.
    var move: cairo_path_data_t?
    func begin() {
      if let start = move { segments.append(.move(place(start))) }
      move = nil
    }
    if copy.pointee.status == CAIRO_STATUS_SUCCESS, let elements = copy.pointee.data {
      let count = Int(copy.pointee.num_data)
      segments.reserveCapacity(count / 2)
      var index = 0
      while index < count {
        let header = elements[index].header
        switch header.type {
        case CAIRO_PATH_MOVE_TO: move = elements[index + 1]
        case CAIRO_PATH_LINE_TO:
          begin()
          segments.append(.line(place(elements[index + 1])))
        case CAIRO_PATH_CURVE_TO:
          begin()
          segments.append(
            .curve(place(elements[index + 1]), place(elements[index + 2]), end: place(elements[index + 3])))
        default:
          begin()
          segments.append(.close)
        }
        index += max(1, Int(header.length))
      }
    }
    data = PathData(segments)
    bounds = box.map { Rect(x: $0.minX, y: $0.minY, width: $0.maxX - $0.minX, height: $0.maxY - $0.minY) }
  }
}
