import Testing

@testable import CairoDrawing

@Suite struct CommonShapesTests {
  private func shapes(_ names: String) -> [SheetPicture.Shape] {
    names.map { SheetPicture.Shape(group: nil, element: XMLElement(String($0))) }
  }

  @Test func `what all have is found in its order, with what each has between`() {
    let common = CommonShapes(of: [shapes("axbcy"), shapes("abzc"), shapes("abc")])
    #expect(common.shapes == shapes("abc"))
    #expect(common.pieces[0] == [[], shapes("x"), [], shapes("y")])
    #expect(common.pieces[1] == [[], [], shapes("z"), []])
    #expect(common.runs == [0..<1, 1..<2, 2..<3])
  }

  @Test func `nothing in common leaves everything to each`() {
    let common = CommonShapes(of: [shapes("ab"), shapes("cd")])
    #expect(common.shapes.isEmpty)
    #expect(common.runs.isEmpty)
    #expect(common.pieces == [[shapes("ab")], [shapes("cd")]])
  }

  @Test func `shapes of one group that follow each other stand in one`() {
    let group = XMLElement("g", [("class", "f-ink")])
    let shapes = [group, group, nil, group].map { SheetPicture.Shape(group: $0, element: XMLElement("path")) }
    let text = SheetPicture.Shape.elements(of: shapes).map { $0.written() }.joined()
    #expect(text == "<g class=\"f-ink\"><path/><path/></g><path/><g class=\"f-ink\"><path/></g>")
  }
}
