import SwiftPrograms
import Testing

/// Every example in the comments and articles of `CairoDrawing` runs and gives what it says.
@Suite struct DocumentationTests {
  @Test func everyExampleGivesWhatItSays() throws {
    let library = DocumentedLibrary("CairoDrawing")
    #expect(try library.examples().count >= 3)
    let faults = try library.faults()
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }
}
