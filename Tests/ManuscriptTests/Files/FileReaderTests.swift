import Testing

@testable import Manuscript

/// Files that a lesson names.
struct FileReaderTests {
  private let reader = FileReader.memory([
    "lessons/1-a/photo.png": "p", "lessons/1-a/data/loss.csv": "x,y\n", "lessons/2-b/other.png": "o",
  ])
  private let place = SourceLocation(file: "lessons/1-a/en.md", line: 7, column: 3)

  private func message(_ name: String) -> String {
    do throws(Problem) {
      return try reader.path(of: name, in: "lessons/1-a", at: place)
    } catch {
      return error.description
    }
  }

  @Test func aNameIsAPathBelowTheLesson() throws {
    #expect(message("photo.png") == "lessons/1-a/photo.png")
    #expect(message("data/loss.csv") == "lessons/1-a/data/loss.csv")
    #expect(try reader.bytes(named: "photo.png", in: "lessons/1-a", at: place) == [UInt8(ascii: "p")])
    #expect(try reader.text(named: "data/loss.csv", in: "lessons/1-a", at: place) == "x,y\n")
  }

  @Test func problemsAreWhereTheFileIsNamed() {
    let at = "lessons/1-a/en.md:7:3: error: "
    #expect(
      message("foto.png") == at
        + "there is no file “foto.png” in “lessons/1-a”\n  try: did you mean “photo.png”?")
    #expect(message("nothing/x.png") == at + "there is no file “nothing/x.png” in “lessons/1-a”")
    #expect(message("data") == at + "“data” is a folder, not a file")
    #expect(message("../2-b/other.png").hasPrefix(at + "the path “../2-b/other.png” has “..”"))
    #expect(message("").hasPrefix(at + "the path “” is empty"))
  }

  @Test func foldersInMemoryAreThereBecauseFilesAreInThem() throws {
    #expect(try reader.items(in: "lessons").map(\.name) == ["1-a", "2-b"])
    #expect(throws: Problem.self) { try reader.items(in: "theme") }
    #expect(throws: Problem.self) { try reader.bytes("lessons/1-a/photo.png", limit: 0) }
  }
}
