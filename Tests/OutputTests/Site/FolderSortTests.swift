import Foundation
import TemporaryFolders
import Testing

@testable import Output

struct FolderSortTests {
  private let files: [String: [UInt8]] = ["index.html": Array("page".utf8), "figures.json": Array("{}".utf8)]

  @Test(arguments: FolderSort.allCases)
  func onlyTheSameSortIsReplaced(sort: FolderSort) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/output"
    try OutputFolder(path, course: nil, for: sort).replace(with: files)
    let before = try folder.texts()
    #expect(before["output/.rosenblatt"]?.hasPrefix(sort.heading + "\n") == true)
    try OutputFolder(path, course: nil, for: sort).check()
    for other in FolderSort.allCases where other != sort {
      let fault = try #require(throws: Fault.self) {
        try OutputFolder(path, course: nil, for: other).replace(with: ["a": [1]])
      }
      #expect(
        fault.cause == .output
          && fault.summary == "“\(path)” holds \(sort.name), so \(other.name) cannot take its place")
    }
    #expect(try folder.texts() == before)
  }

  /// Until there were sorts, everything was marked as a site.
  @Test func olderFoldersAreKnownByWhatTheyHold() throws {
    let folder = try TemporaryFolder()
    for (sort, files) in [
      (FolderSort.baseline, ["figures.json": [1]]), (.report, ["index.html": [1], "old/a.svg": [2]]), (.site, files),
    ] as [(FolderSort, [String: [UInt8]])] {
      let path = "\(folder.path)/\(sort.rawValue)"
      try OutputFolder(path, course: nil).replace(with: files)
      try OutputFolder(path, course: nil, for: sort).replace(with: files)
      #expect(try folder.texts()["\(sort.rawValue)/.rosenblatt"]?.hasPrefix(sort.heading) == true)
    }
  }
}
