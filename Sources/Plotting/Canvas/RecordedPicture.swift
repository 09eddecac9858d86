/// A picture that is laid out, to be drawn in several formats and lights without doing that again.
public struct RecordedPicture: Picture {
  public let size: Size
  private let calls: [RecordingCanvas.Call]

  /// - Parameters:
  ///   - picture: what is laid out.
  ///   - ruler: measures the texts; nothing is drawn on it.
  public init(_ picture: some Picture, ruler: some Canvas) {
    let canvas = RecordingCanvas(size: picture.size, ruler: ruler)
    picture.draw(on: canvas)
    size = picture.size
    calls = canvas.calls
  }

  public func draw(on canvas: some Canvas) { draw(calls[...], on: canvas) }

  private func draw(_ calls: ArraySlice<RecordingCanvas.Call>, on canvas: some Canvas) {
    var index = calls.startIndex
    while index < calls.endIndex {
      switch calls[index] {
      case .stroke(let path, let stroke): canvas.stroke(path, with: stroke)
      case .fill(let path, let paint): canvas.fill(path, with: paint)
      case .text(let text, let point, let anchor): canvas.write(text, at: point, anchor: anchor)
      case .beginClip(let path):
        let end = end(ofClipAt: index)
        let inner = calls[(index + 1)..<end]
        canvas.clip(to: path) { draw(inner, on: canvas) }
        index = end
      case .endClip: break
      }
      index += 1
    }
  }

  /// Where the clip ends that begins at an index.
  private func end(ofClipAt start: Int) -> Int {
    var depth = 0
    for index in start..<calls.count {
      switch calls[index] {
      case .beginClip: depth += 1
      case .endClip: depth -= 1
      default: break
      }
      if depth == 0 { return index }
    }
    return calls.count
  }
}
