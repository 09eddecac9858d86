/// The shapes that several pictures have in common, and what each has between them.
struct CommonShapes {
  /// In the order in which every picture draws them.
  let shapes: [SheetPicture.Shape]
  /// For each picture its own shapes before each of the common ones, and after the last.
  let pieces: [[[SheetPicture.Shape]]]
  /// The runs of common shapes between which no picture has shapes of its own.
  let runs: [Range<Int>]

  init(of lists: [[SheetPicture.Shape]]) {
    let common = Self.common(lists)
    shapes = common
    pieces = lists.map { Self.pieces(of: $0, common: common) }
    runs = Self.breaks(pieces, count: common.count)
  }

  /// The own shapes of a picture before each of the common ones, and after the last.
  private static func pieces(
    of shapes: [SheetPicture.Shape], common: [SheetPicture.Shape]
  ) -> [[SheetPicture.Shape]] {
    var pieces: [[SheetPicture.Shape]] = [[]]
    for shape in shapes {
      if pieces.count <= common.count, shape == common[pieces.count - 1] {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(shape)
      }
    }
    return pieces
  }

  /// The runs of common shapes between which no picture has shapes of its own.
  private static func breaks(_ pieces: [[[SheetPicture.Shape]]], count: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in 1...max(1, count) where index <= count {
      if index == count || pieces.contains(where: { !$0[index].isEmpty }) {
        runs.append(start..<index)
        start = index
      }
    }
    return runs
  }

  /// The longest common subsequence of all, found pair by pair.
  private static func common(_ lists: [[SheetPicture.Shape]]) -> [SheetPicture.Shape] {
    // Numbers are compared faster than shapes.
    var shapes: [SheetPicture.Shape] = []
    var numbers: [SheetPicture.Shape: Int] = [:]
    let coded = lists.map { list in
      list.map { shape -> Int in
        if let known = numbers[shape] { return known }
        numbers[shape] = shapes.count
        shapes.append(shape)
        return shapes.count - 1
      }
    }
    guard var common = coded.first else { return [] }
    for list in coded.dropFirst() { common = longest(common, list) }
    return common.map { shapes[$0] }
  }

  /// More shapes than these are not compared: the table would be too large.
  private static let mostShapes = 1_500

  private static func longest(_ a: [Int], _ b: [Int]) -> [Int] {
    guard a.count <= mostShapes, b.count <= mostShapes else { return [] }
    let width = b.count + 1
    var lengths = [Int32](repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        lengths[i * width + j] =
          a[i] == b[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    var result: [Int] = []
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        result.append(a[i])
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return result
  }
}
