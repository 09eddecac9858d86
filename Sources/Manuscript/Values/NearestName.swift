extension Problem {
  /// A name that was used but never defined: `no figure named “xor-boundry”`, or `unknown option “funtion”` when
  /// `what` is a key that the program itself defines (“option”, “key”).
  ///
  /// The hint offers the nearest spelling among `known` when there is one near enough, otherwise all of them.
  public static func unknown(_ what: String, _ name: String, known: [String], at location: SourceLocation?) -> Problem {
    let quoted = Message.quote(name)
    let summary = what == "option" || what == "key" ? "unknown \(what) \(quoted)" : "no \(what) named \(quoted)"
    return Problem(summary, at: location, hint: NearestName.hint(for: name, known: known))
  }
}

/// Finds the name an author meant.
enum NearestName {
  /// Names longer than this are not compared: the work grows with the square of the length.
  static let comparedLength = 60
  /// So many known names are listed when none is near.
  static let listedNames = 12

  static func hint(for name: String, known: [String]) -> String? {
    if let nearest = nearest(to: name, among: known) { return "did you mean \(Message.quote(nearest))?" }
    guard !known.isEmpty else { return nil }
    let listed = known.prefix(listedNames).map { Message.quote($0) }.joined(separator: ", ")
    return known.count > listedNames ? "known are \(listed) and \(known.count - listedNames) more" : "known: \(listed)"
  }

  /// The first of the names with the fewest changes from `name`; nil when none is near: a change for every three
  /// letters is allowed, and one for short names.
  static func nearest(to name: String, among known: [String]) -> String? {
    let written = Array(name.lowercased().prefix(comparedLength + 1))
    guard !written.isEmpty, written.count <= comparedLength else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in known {
      let letters = Array(candidate.lowercased().prefix(comparedLength + 1))
      let limit = max(1, max(written.count, letters.count) / 3)
      guard letters.count <= comparedLength, abs(letters.count - written.count) <= limit else { continue }
      let distance = distance(from: written, to: letters)
      if distance <= limit, distance < min(letters.count, written.count), distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// The number of letters to insert, remove, replace, or swap with their neighbour (Damerau–Levenshtein, each letter
  /// changed at most once).
  static func distance(from a: [Character], to b: [Character]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
        row.append(least)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
