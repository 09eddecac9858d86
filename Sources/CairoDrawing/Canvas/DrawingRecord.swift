import Plotting

/// What was wrong with a drawing, remembered while it goes on and thrown at the end, all together.
struct DrawingRecord {
  private var missing: [MissingCharacter] = []
  private var passedLimit: DrawingError?

  /// - Throws: `DrawingError.badSize` or `.limitPassed` for a canvas that cannot be made.
  static func check(_ size: Size) throws(DrawingError) {
    guard size.width.isFinite, size.height.isFinite, size.width > 0, size.height > 0 else { throw .badSize(size) }
    let width = (size.width * PNGFile.pixelsPerUnit).rounded(.up)
    let height = (size.height * PNGFile.pixelsPerUnit).rounded(.up)
    // Each format keeps the PNG's limits, so that no figure exists in one format alone.
    guard max(width, height) <= Double(DrawingLimits.pixelsPerSide) else {
      throw .limitPassed(
        name: "pixels per side", value: max(width, height), limit: Double(DrawingLimits.pixelsPerSide))
    }
    guard width * height <= Double(DrawingLimits.pixels) else {
      throw .limitPassed(name: "pixels of a picture", value: width * height, limit: Double(DrawingLimits.pixels))
    }
  }

  func throwIfAny() throws(DrawingError) {
    if !missing.isEmpty { throw .missingCharacters(missing) }
    if let passedLimit { throw passedLimit }
  }

  mutating func accept(_ path: Path) -> Bool {
    guard path.elements.count <= DrawingLimits.elementsPerPath else {
      pass("elements of a path", path.elements.count, DrawingLimits.elementsPerPath)
      return false
    }
    return true
  }

  mutating func accept(_ text: StyledText) -> Bool {
    let count = text.runs.reduce(0) { $0 + $1.string.utf8.count }
    // Bytes are counted before characters: a hostile text is not walked through first.
    guard count > DrawingLimits.charactersPerLine else { return true }
    guard count <= DrawingLimits.charactersPerLine * 8,
      text.runs.reduce(0, { $0 + $1.string.count }) <= DrawingLimits.charactersPerLine
    else {
      pass("characters of a line", count, DrawingLimits.charactersPerLine)
      return false
    }
    return true
  }

  mutating func note(_ characters: [MissingCharacter]) {
    for problem in characters where !missing.contains(problem) { missing.append(problem) }
  }

  mutating func pass(_ name: String, _ value: Int, _ limit: Int) {
    passedLimit = passedLimit ?? .limitPassed(name: name, value: Double(value), limit: Double(limit))
  }
}

extension Stroke {
  /// Whether the line can be seen at all.
  var isVisible: Bool { width.isFinite && width > 0 && paint.isVisible }

  /// The dashes that make a difference; those too short to see would only cost time.
  var visibleDash: [Double] {
    dash.allSatisfy { $0.isFinite && $0 >= 0 } && dash.reduce(0, +) >= 0.25 ? dash : []
  }
}

extension Paint {
  var isVisible: Bool { opacity > 0 }
}
