import Foundation
import Testing

/// Each file of a course damaged in each way that a disk, an editor or a stranger can damage it.
struct DamagedFilesTests {
  enum Damage: String, CaseIterable, Sendable {
    case noise, otherEncoding, zeroByte, escape, nothing, cutCharacter, link, folder, pipe, hugeText, hugeHole

    func apply(to path: String) throws {
      let url = URL(fileURLWithPath: path)
      let bytes = try Data(contentsOf: url)
      let text = String(decoding: bytes, as: UTF8.self)
      switch self {
      case .noise: try Data((0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ 200) }).write(to: url)
      case .otherEncoding: try text.data(using: .utf16)?.write(to: url)
      case .zeroByte: try (bytes + [0]).write(to: url)
      case .escape: try (bytes + Array("\u{1B}[2J".utf8)).write(to: url)
      case .nothing: try Data().write(to: url)
      case .cutCharacter: try (bytes + [0xE6, 0xA0]).write(to: url)
      case .hugeText: try (bytes + Data(repeating: UInt8(ascii: "x"), count: 5 << 20)).write(to: url)
      case .hugeHole: truncate(path, 1 << 40)
      case .link, .folder, .pipe:
        try FileManager.default.removeItem(at: url)
        switch self {
        case .link: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc/passwd")
        case .folder: try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        default: mkfifo(path, 0o600)
        }
      }
    }
  }

  static let files = [
    "course.yml", "glossary.yml", "references.yml", "lessons/1-neuron/en.md", "lessons/1-neuron/figures.yml",
    "lessons/2-curves/loss.csv",
  ]

  @Test(arguments: files, Damage.allCases)
  func isNamedAndNothingChanges(file: String, damage: Damage) throws {
    let course = try CourseWithSite()
    try damage.apply(to: course.path(file))
    // A data file that is none is a problem of the line that names it.
    let isMisnamed = file.hasSuffix(".csv") && [.folder, .pipe].contains(damage)
    let place = try isMisnamed ? course.place(of: "loss.csv", in: "lessons/2-curves/figures.yml") : file
    try course.expectProblem(place)
  }

  @Test func lineEndsAndMarksOfOtherSystemsChangeNothing() throws {
    let course = try CourseWithSite()
    try course.expectBuilds()
    let before = try course.folder.tree("site")
    for file in Self.files {
      let text = try course.folder.text("course/\(file)")
      try course.folder.write("\u{FEFF}" + text.replacing("\n", with: "\r\n"), to: "course/\(file)")
    }
    try course.expectBuilds()
    #expect(TemporaryFolder.differences(before, try course.folder.tree("site")) == [])
  }
}
