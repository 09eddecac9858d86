/// Words at a point of the data, with a leader line where they must stand away from it.
public struct Note: Mark {
  public var at: DataPoint
  public var text: [TextRun]
  public var role: ColorRole

  public init(at: DataPoint, _ text: [TextRun], role: ColorRole = .ink) {
    self.at = at
    self.text = text
    self.role = role
  }

  public func draw(on canvas: some Canvas, using scales: Scales) {}

  public func labels(using scales: Scales) -> [LabelRequest] {
    let point = scales(at)
    guard scales.frame.inset(by: -1).contains(point) else { return [] }
    return [LabelRequest(text, style: .label(role), sites: [point], gap: 5, prefers: .around)]
  }
}
