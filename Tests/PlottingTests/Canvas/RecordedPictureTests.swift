import Plotting
import Testing

@Suite struct RecordedPictureTests {
  private struct Nested: Picture {
    let size = Size(width: 100, height: 60)

    func draw(on canvas: some Canvas) {
      let square = Path(rect: Rect(x: 1, y: 2, width: 3, height: 4))
      canvas.fill(square, with: Paint(.class0))
      canvas.clip(to: square) {
        canvas.stroke(square, with: Stroke(.ink, width: 1))
        canvas.clip(to: .circle(at: Point(x: 5, y: 5), radius: 2)) { canvas.fill(square, with: Paint(.mark)) }
        canvas.clip(to: square) {}
      }
      let text = StyledText([TextRun("abc")], size: 10, paint: Paint(.ink), language: "en")
      canvas.write(text, at: Point(x: canvas.measure(text).width, y: 0), anchor: Anchor(.start, .top))
    }
  }

  @Test func `a recorded picture draws what the picture draws, clips in clips too`() {
    let direct = RecordingCanvas(size: Nested().size)
    Nested().draw(on: direct)
    let replayed = RecordingCanvas(size: Nested().size)
    RecordedPicture(Nested(), ruler: RecordingCanvas(size: Nested().size)).draw(on: replayed)
    #expect(replayed.calls == direct.calls)
    #expect(direct.calls.count == 10)
  }
}
