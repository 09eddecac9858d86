import SwiftPrograms
import Testing

/// Every example in the comments and articles of `Neurons` runs and gives what it says.
@Suite struct DocumentationTests {
  @Test func everyExampleGivesWhatItSays() throws {
    let library = DocumentedLibrary("Neurons")
    #expect(try library.examples().count >= 12)
    let faults = try library.faults()
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test(arguments: [
    ("[0.0, 1.0]", "[0, 1]", true), ("0.24472", "0.2447…", true), ("0.24472", "0.2448…", false), ("2.0", "2.1", false),
    ("[1.0]", "[1, 1]", false), ("relu", "\"relu\"", true), ("[\"a\", \"b\"]", "[\"a\", \"c\"]", false),
  ])
  func agreementIsByValue(found: String, documented: String, agrees: Bool) {
    #expect(DocumentedExample.agrees(found, with: documented) == agrees)
  }
}
