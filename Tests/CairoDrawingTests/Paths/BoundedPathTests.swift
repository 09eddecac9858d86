import Plotting
import Testing

@testable import CairoDrawing

@Suite struct BoundedPathTests {
  private let bounds = Rect(x: 0, y: 0, width: 100, height: 100)

  @Test func `what is inside stays as it is`() {
    let path = Path([
      .move(Point(x: 1, y: 2)), .line(Point(x: 3, y: 4)), .circle(center: Point(x: 50, y: 50), radius: 9),
    ])
    #expect(BoundedPath.open(path, in: bounds) == path)
    #expect(BoundedPath.closed(path, in: bounds) == path)
  }

  @Test func `elements that are not finite are left out`() {
    let path = Path([
      .move(Point(x: 1, y: 2)), .line(Point(x: .nan, y: 4)), .line(Point(x: 3, y: .infinity)),
      .circle(center: Point(x: 5, y: 5), radius: -1), .line(Point(x: 5, y: 6)),
    ])
    #expect(BoundedPath.open(path, in: bounds) == Path(from: Point(x: 1, y: 2), to: Point(x: 5, y: 6)))
  }

  @Test func `a line is cut where it leaves and comes back`() {
    let path = Path(through: [Point(x: 50, y: 50), Point(x: 50, y: 1e30), Point(x: 1e30, y: 1e30), Point(x: 60, y: 60)])
    #expect(
      BoundedPath.open(path, in: bounds)
        == Path([
          .move(Point(x: 50, y: 50)), .line(Point(x: 50, y: 100)), .move(Point(x: 100, y: 100)),
          .line(Point(x: 60, y: 60)),
        ]))
  }

  @Test func `a line that only passes by is not drawn`() {
    let path = Path(from: Point(x: -50, y: 0), to: Point(x: 0, y: -50))
    #expect(BoundedPath.open(path, in: bounds).elements.isEmpty)
  }

  @Test func `a polygon around everything becomes the rectangle`() {
    let path = Path(rect: Rect(x: -1e20, y: -1e20, width: 2e20, height: 2e20))
    guard case let elements = BoundedPath.closed(path, in: bounds).elements, elements.count == 5 else {
      Issue.record("not four corners")
      return
    }
    let corners = elements.compactMap { element in
      switch element {
      case .move(let p), .line(let p): p
      default: nil as Point?
      }
    }
    #expect(Set(corners) == [Point(x: 0, y: 0), Point(x: 100, y: 0), Point(x: 100, y: 100), Point(x: 0, y: 100)])
  }

  @Test func `a circle far larger than the canvas still crosses it`() {
    let path = Path.circle(at: Point(x: 50, y: 100_050), radius: 100_000)
    #expect(!BoundedPath.open(path, in: bounds).elements.isEmpty)
  }
}
