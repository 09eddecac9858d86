import Synchronization
import Testing

@testable import Manuscript

@Suite struct NotedFilesTests {
  private final class Notes: Sendable {
    let answers = Mutex<[FileQuestion: [UInt8]?]>([:])

    func reader(of files: [String: String]) -> FileReader {
      FileReader.memory(files).noting { question, answer in self.answers.withLock { $0[question] = answer } }
    }
  }

  @Test func `everything that is asked is told, also what fails`() throws {
    let notes = Notes()
    let files = ["course.yml": "a", "lessons/1-a/en.md": "b", "lessons/1-a/.en.md.swp": "c"]
    let reader = notes.reader(of: files)
    #expect(try reader.text("course.yml") == "a")
    #expect((try? reader.bytes("glossary.yml")) == nil)
    #expect(try reader.items(in: "lessons/1-a").count == 2)
    #expect(try reader.text(named: "en.md", in: "lessons/1-a", at: SourceLocation(file: "x")) == "b")
    let answers = notes.answers.withLock { $0 }
    #expect(
      answers == [
        FileQuestion(.file, "course.yml"): Array("a".utf8), FileQuestion(.file, "glossary.yml"): [UInt8]?.none,
        FileQuestion(.folder, "lessons/1-a"): Array("file en.md\n".utf8),
        FileQuestion(.file, "lessons/1-a/en.md"): Array("b".utf8),
      ])
    let plain = FileReader.memory(files)
    for (question, answer) in answers { #expect(plain.answer(to: question) == answer) }
  }
}
