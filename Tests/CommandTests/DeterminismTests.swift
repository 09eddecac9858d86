import Foundation
import Testing

/// The same course gives the same bytes, whatever is around it.
struct DeterminismTests {
  struct Surroundings: Sendable, CustomTestStringConvertible {
    var name: String
    var arguments: [String] = []
    var environment: [String: String] = [:]
    var testDescription: String { name }
  }

  static let all: [Surroundings] = [
    Surroundings(name: "once more"),
    Surroundings(name: "one job", arguments: ["--jobs", "1", "--no-cache"]),
    Surroundings(name: "two jobs", arguments: ["--jobs", "2", "--no-cache"]),
    Surroundings(name: "seven jobs", arguments: ["--jobs", "7", "--no-cache"]),
    Surroundings(name: "no cache folder", environment: ["XDG_CACHE_HOME": "/dev/null/none"]),
    Surroundings(name: "another time zone", arguments: ["--no-cache"], environment: ["TZ": "Asia/Shanghai"]),
    Surroundings(
      name: "another locale", arguments: ["--no-cache"],
      environment: ["LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "LANGUAGE": "de"]),
    Surroundings(name: "the C locale", arguments: ["--no-cache"], environment: ["LC_ALL": "C"]),
    Surroundings(
      name: "another user", arguments: ["--no-cache"],
      environment: ["HOME": "/nonexistent", "USER": "somebody", "LOGNAME": "somebody"]),
    Surroundings(
      name: "settings of fonts and drawing", arguments: ["--no-cache"],
      environment: [
        "FONTCONFIG_FILE": "/dev/null", "GDK_DPI_SCALE": "2", "PANGOCAIRO_BACKEND": "fc", "FREETYPE_PROPERTIES": "",
      ]),
  ]

  @Test(arguments: all)
  func theSameBytes(surroundings: Surroundings) throws {
    let folder = try TemporaryFolder.withCourse()
    let outcome = try Program.run(
      ["build", "course", "-o", "other", "--quiet"] + surroundings.arguments, in: folder,
      environment: surroundings.environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(TemporaryFolder.differences(try BuiltSite.smallTree.get(), try folder.tree("other")) == [])
  }

  @Test func theSameBytesInAnotherFolderWithOtherDatesAndAnotherMask() throws {
    let folder = try TemporaryFolder.withCourse()
    let other = "a folder/名 with spaces"
    try FileManager.default.createDirectory(atPath: "\(folder.path)/a folder", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: "\(folder.path)/course", toPath: "\(folder.path)/\(other)")
    let items = FileManager.default.enumerator(atPath: "\(folder.path)/\(other)")?.compactMap { $0 as? String } ?? []
    for item in items {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 86_400)], ofItemAtPath: "\(folder.path)/\(other)/\(item)")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "umask 077 && exec \"$0\" build \"$1\" --output other --quiet --no-cache", Program.path,
      "\(folder.path)/\(other)",
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = Program.environment()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(TemporaryFolder.differences(try BuiltSite.smallTree.get(), try folder.tree("other")) == [])
  }
}
