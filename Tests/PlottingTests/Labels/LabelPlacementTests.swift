import Testing

@testable import Plotting

@Suite struct LabelPlacementTests {
  private static let bounds = Rect(x: 0, y: 0, width: 400, height: 300)
  private static let site = Point(x: 200, y: 150)

  private func place(
    _ text: String, at site: Point = site, prefers preference: LabelRequest.Preference = .around,
    among obstacles: [Obstacle]
  ) -> LabelPlacement.Placed? {
    var placement = LabelPlacement(bounds: Self.bounds, obstacles: obstacles)
    let request = LabelRequest(
      [TextRun(text)], style: .label(.ink), sites: [site], gap: 5, prefers: preference)
    return placement.place([request], language: "en", on: RecordingCanvas(size: Size(width: 400, height: 300)))[0]
  }

  @Test func withRoomALabelStandsBesideWhatItNames() throws {
    let label = try #require(place("name", among: []))
    #expect(label.leader == nil && (label.rect.nearest(to: Self.site) - Self.site).length < 8)
  }

  @Test func aLabelWithoutRoomGoesToTheNearestFreeSpaceWithALeader() throws {
    // All around the point lines lie close together; the upper left corner is free.
    let lines = stride(from: 0.0, through: 300, by: 6).map { y in
      Obstacle.segment(Point(x: y < 80 ? 150 : 0, y: y), Point(x: 400, y: y))
    }
    let label = try #require(place("name", among: lines))
    #expect(label.rect.maxX < 150 && label.rect.maxY < 80)
    let leader = try #require(label.leader)
    #expect((leader.1 - Self.site).length < 6)
  }

  @Test func aLongLabelTakesSeveralLinesWhereThatSavesIt() throws {
    // Free is only a column at the right.
    let wall = Obstacle.rect(Rect(x: 0, y: 0, width: 270, height: 300))
    let label = try #require(
      place("words that need several lines here", at: Point(x: 280, y: 150), among: [wall]))
    #expect(label.text.lines.count > 1 && label.rect.minX > 270 && label.rect.maxX <= 400)
  }

  @Test func whereNothingIsFreeThereIsNoPlace() {
    #expect(place("name", among: [.rect(Self.bounds)]) == nil)
  }

  @Test func aPointingLabelAlwaysHasALeader() throws {
    #expect(try #require(place("error", prefers: .pointing, among: [])).leader != nil)
  }

  @Test func noLevelLeaderEndsBeforeANumber() throws {
    // Free is only a strip at the height of the point, at its right.
    let walls: [Obstacle] = [
      .rect(Rect(x: 0, y: 0, width: 400, height: 134)), .rect(Rect(x: 0, y: 166, width: 400, height: 134)),
      .rect(Rect(x: 0, y: 0, width: 193, height: 300)), .segment(Point(x: 209, y: 134), Point(x: 209, y: 166)),
    ]
    let word = try #require(place("name", among: walls)?.leader)
    #expect(word.0.x - word.1.x > 3 && abs(word.0.y - word.1.y) < 3)
    // Before a number it would be a minus sign.
    let number = try #require(place("60", among: walls))
    let leader = try #require(number.leader)
    #expect((leader.1 - leader.0).length >= 30)
  }

  @Test func aLineOnAnAxisIsNamedWhereItLeavesIt() throws {
    let kink = [Point(x: 0, y: 200), Point(x: 200, y: 200), Point(x: 300, y: 100)]
    let sites = Polyline.points(along: kink, every: 14)
    let axis = Obstacle.segment(Point(x: 0, y: 200), Point(x: 400, y: 200))
    func height(axes: [Obstacle]) throws -> Double {
      let request = LabelRequest(
        [TextRun("ReLU")], style: .label(.ink), sites: sites.reversed(), gap: 4, prefers: .along)
      var placement = LabelPlacement(
        bounds: Rect(x: 0, y: 150, width: 400, height: 150), obstacles: Obstacle.polyline(kink) + [axis])
      let canvas = RecordingCanvas(size: Size(width: 400, height: 300))
      return try #require(placement.place([request.avoiding([], axes: axes)], language: "en", on: canvas)[0]).rect.maxY
    }
    #expect(try height(axes: [axis]) < 190)
  }

  @Test func aNameDoesNotStandAcrossTheLineOfAnother() throws {
    // The other line runs 6 below the one that is named, with room only above.
    let own = (0...10).map { Point(x: Double($0) * 40, y: 150) }
    let other = Obstacle.segment(Point(x: 0, y: 162), Point(x: 400, y: 162))
    let request = LabelRequest([TextRun("name")], style: .label(.ink), sites: own, gap: 4, prefers: .along)
      .avoiding([other])
    var placement = LabelPlacement(
      bounds: Self.bounds, obstacles: [.segment(own[0], own[10]), other])
    let label = try #require(
      placement.place([request], language: "en", on: RecordingCanvas(size: Size(width: 400, height: 300)))[0])
    #expect(label.rect.maxY < 150)
  }

  @Test func linesCrossOrDoNot() {
    let line = Obstacle.segment(Point(x: 0, y: 10), Point(x: 20, y: 10))
    #expect(line.crosses(Point(x: 5, y: 0), Point(x: 5, y: 20)))
    #expect(!line.crosses(Point(x: 25, y: 0), Point(x: 25, y: 20)))
    #expect(!line.crosses(Point(x: 5, y: 0), Point(x: 5, y: 8)))
  }

  private func crowded(labels: [String], height: Double = 320) -> Plot {
    Plot(
      size: Size(width: 400, height: height), title: [], language: "en", x: Axis(domain: 0...1),
      y: Axis(domain: 0...1),
      marks: labels.enumerated().map { index, label in
        Line(
          (0...12).map { [DataPoint(0, Double($0) / 12), DataPoint(1, Double($0) / 12)] },
          stroke: Stroke(index == 0 ? .computed : .class0, width: 2), label: [TextRun(label)])
      })
  }

  @Test func namesWithoutAnyPlaceStandInAKeyUnderThePlot() {
    let plot = crowded(labels: ["a name that is longer than most", "another long name for the same lines"])
    let canvas = RecordingCanvas(size: plot.size)
    plot.draw(on: canvas)
    for call in canvas.calls {
      guard case .text(let text, let point, _) = call, text.plain.contains("name") else { continue }
      #expect(point.y > 260)
    }
    #expect(canvas.texts.filter { $0.contains("name") }.count == 2)
    #expect(LayoutCheck.findings(in: plot, measuredOn: RecordingCanvas(size: plot.size)).isEmpty)
  }

  @Test func aNoteWithoutRoomIsANumberAndItsWordsAreInTheKey() {
    var plot = crowded(labels: [""])
    let words = "words that nobody could write between so many lines, whatever the number of their rows"
    plot.marks.append(Note(at: DataPoint(0.5, 0.54), [TextRun(words)]))
    let canvas = RecordingCanvas(size: plot.size)
    plot.draw(on: canvas)
    #expect(canvas.texts.filter { $0 == "①" }.count == 2)
    #expect(canvas.texts.joined(separator: " ").contains("words that nobody"))
  }

  @Test func aPictureTooLowForItsKeyBecomesHigher() {
    let plot = crowded(
      labels: (1...6).map { "a name \($0) " + String(repeating: "that is long ", count: 4) }, height: 200)
    #expect(plot.heightened(leaving: 120).size.height > 250)
    #expect(crowded(labels: ["a"]).heightened(leaving: 120).size.height == 320)
  }
}
