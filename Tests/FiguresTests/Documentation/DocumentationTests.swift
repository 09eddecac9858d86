import SwiftPrograms
import Testing

/// Every example in the comments and articles of `Figures` runs and gives what it says.
@Suite struct DocumentationTests {
  @Test func everyExampleGivesWhatItSays() throws {
    let library = DocumentedLibrary("Figures")
    #expect(try library.examples().count >= 2)
    let faults = try library.faults(beside: ["templates"])
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }
}
