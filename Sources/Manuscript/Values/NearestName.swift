extension Problem {
  /// A name that was used but never defined: `no figure named “xor-boundry”`, or `unknown option “funtion”` when
  /// `what` is a key that the program itself defines (“option”, “key”).
  ///
  /// The hint offers the nearest spelling among `known` when there is one near enough, otherwise all of them, or as many
  /// as a line takes and where all are listed.
  public static func unknown(_ what: String, _ name: String, known: [String], at location: SourceLocation?) -> Problem {
    let quoted = Message.quote(name)
    let summary = what == "option" || what == "key" ? "unknown \(what) \(quoted)" : "no \(what) named \(quoted)"
    let nearest = NearestName.nearest(to: name, among: known)
    let hint =
      nearest.map { "did you mean \(Message.quote($0))?" }
      ?? NearestName.list(of: known, listedIn: ListingPlace.of(what))
    return Problem(summary, at: location, hint: hint, matter: .unknown(name, what: what, nearest: nearest))
  }
}

/// Where all names of a sort are listed.
enum ListingPlace {
  static func of(_ what: String) -> String? {
    switch what {
    case "option", "kind of figure", "kind of model", "optimiser": "“rosenblatt list --kinds” lists all"
    case "key", "activation", "model or activation", "value": "“rosenblatt manual” lists all"
    case "term": "all are in glossary.yml"
    case "reference": "all are in references.yml"
    case "model": "all are below “models:” in the lesson’s figures.yml and in models.yml"
    case let other where other.hasPrefix("figure"): "“rosenblatt list” lists all figures"
    default: nil
    }
  }
}

/// Finds the name an author meant.
enum NearestName {
  /// Names longer than this are not compared: the work grows with the square of the length.
  static let comparedLength = 60
  /// So many known names are listed when none is near.
  static let listedNames = 12
  /// So many names are compared letter by letter.
  static let comparedNames = 100

  static func hint(for name: String, known: [String]) -> String? {
    if let nearest = nearest(to: name, among: known) { return "did you mean \(Message.quote(nearest))?" }
    return list(of: known, listedIn: nil)
  }

  /// The names, or as many as a line takes; nil for none.
  static func list(of known: [String], listedIn place: String?) -> String? {
    guard !known.isEmpty else { return nil }
    let listed = known.prefix(listedNames).map { Message.quote($0) }.joined(separator: ", ")
    guard known.count > listedNames else { return "known: \(listed)" }
    return "known are \(listed) and \(known.count - listedNames) more" + (place.map { "; \($0)" } ?? "")
  }

  /// The first of the names with the fewest changes from `name`; nil when none is near: a change for every three
  /// letters is allowed, and one for short names.
  static func nearest(to name: String, among known: [String]) -> String? {
    // Most names are far apart, which their lengths and letters tell at once: thousands of them are passed in no time.
    guard let length = lettersCompared(name), length > 0 else { return nil }
    let mask = letterMask(name)
    let written = Array(name.lowercased().unicodeScalars)
    // Those with the most letters in common first, so that few of thousands of names need be compared.
    var near: [[Int]] = Array(repeating: [], count: 65)
    for (index, candidate) in known.enumerated() {
      guard let other = lettersCompared(candidate), abs(length - other) <= max(1, max(length, other) / 3) else {
        continue
      }
      let different = (mask ^ letterMask(candidate)).nonzeroBitCount
      // A change takes one letter away and brings another.
      if different <= 2 * max(1, max(length, other) / 3) { near[different].append(index) }
    }
    var best: (index: Int, distance: Int)?
    for index in near.joined().prefix(comparedNames) {
      let letters = Array(known[index].lowercased().unicodeScalars)
      let limit = max(1, max(length, letters.count) / 3)
      let distance = distance(from: written, to: letters)
      guard distance <= limit, distance < min(letters.count, length) else { continue }
      if let best, (best.distance, best.index) <= (distance, index) { continue }
      best = (index, distance)
    }
    return best.map { known[$0.index] }
  }

  /// How long a name is; nil when it is too long to be compared.
  private static func lettersCompared(_ name: String) -> Int? {
    guard name.utf8.count <= comparedLength * 4 else { return nil }
    let count = name.unicodeScalars.count
    return count <= comparedLength ? count : nil
  }

  /// A bit for each letter that the name has, large or small.
  private static func letterMask(_ name: String) -> UInt64 {
    var mask: UInt64 = 0
    for byte in name.utf8 {
      // What is beyond ASCII has one bit: two of its letters may be the same one in two sizes.
      let isLarge = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      mask |= 1 << UInt64(byte >= 128 ? 63 : (isLarge ? byte + 32 : byte) % 63)
    }
    return mask
  }

  /// The number of letters to insert, remove, replace, or swap with their neighbour (Damerau–Levenshtein, each letter
  /// changed at most once).
  static func distance<Letter: Equatable>(from a: [Letter], to b: [Letter]) -> Int {
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
