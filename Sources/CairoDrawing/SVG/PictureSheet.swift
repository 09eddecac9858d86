/// Pictures of one page that have much in common, such as the frames of a figure that moves: what they share is there once.
///
/// The sheet holds glyphs, clips, and the runs of shapes that follow one another in every picture; the pictures refer to
/// them. Nothing changes its place in the order of drawing, so that each picture looks as before.
public struct PictureSheet: Sendable {
  /// An SVG element of no size for the page; it must not be hidden by `display: none`, or clips are lost.
  public let shared: String
  /// The pictures in the order they were given, group by group.
  public let pictures: [[String]]

  /// - Parameters:
  ///   - groups: those of a group are looked through for shapes that all of them have, those of all groups for glyphs
  ///     and clips.
  ///   - id: what the ids of the sheet begin with, of which the page must have no other.
  public init(_ groups: [[SVGDocument]], id: String) {
    var names = SheetNames(prefix: id)
    var runs: [XMLElement] = []
    var pictures: [[String]] = []
    for group in groups {
      let members = group.map { SheetPicture($0, names: &names) }
      let common = CommonShapes(of: members.map(\.shapes))
      let references = common.runs.map { run -> [XMLElement] in
        let shapes = SheetPicture.Shape.elements(of: common.shapes[run])
        guard shapes.reduce(0, { $0 + $1.written().utf8.count }) > PictureSheet.shortestRun else { return shapes }
        let name = "\(id)-run\(runs.count + 1)"
        runs.append(XMLElement("g", [("id", name)], children: shapes))
        return [XMLElement("use", [("href", "#" + name)])]
      }
      pictures.append(
        zip(members, common.pieces).map { picture, pieces in
          var body: [XMLElement] = []
          for (run, reference) in zip(common.runs, references) {
            body += SheetPicture.Shape.elements(of: pieces[run.lowerBound]) + reference
          }
          return picture.drawing(body + SheetPicture.Shape.elements(of: pieces[common.shapes.count]))
        })
    }
    self.pictures = pictures
    let definitions = XMLElement("defs", children: names.definitions + runs)
    shared =
      XMLElement(
        "svg", [("class", "sheet"), ("width", "0"), ("height", "0"), ("aria-hidden", "true")],
        children: [definitions]
      ).written()
  }

  /// What is not longer than this, in bytes, is repeated: a reference would hardly be shorter.
  private static let shortestRun = 90
}
