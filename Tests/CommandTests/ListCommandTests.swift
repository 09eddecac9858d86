import Foundation
import Testing

struct ListCommandTests {
  private struct Listing: Decodable {
    struct Lesson: Decodable {
      struct Figure: Decodable {
        var id: String
        var kind: String
        var title: [String: String]
        var place: String
      }

      var name: String
      var number: String?
      var figures: [Figure]
    }

    struct Kind: Decodable {
      struct Option: Decodable { var name: String }

      var name: String
      var options: [Option]
    }

    var languages: [String]
    var lessons: [Lesson]
    var kinds: [Kind]
  }

  @Test func listsLessonsAndFigures() throws {
    let folder = try TemporaryFolder.withCourse()
    let outcome = try Program.run("list", "course", in: folder)
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(
      outcome.output == """
        1 neuron  一个神经元
          and-boundary  decision-boundary  逻辑与
          xor-network   network  异或网络
        2 curves  曲线
          gelu     activation  GELU 与 ReLU
          stairs   approximation  阶梯近似
          softmax  softmax  温度
          loss     plot  训练

        """)
  }

  @Test func givesJSON() throws {
    let folder = try TemporaryFolder.withCourse()
    let outcome = try Program.run("list", "course", "--json", in: folder)
    #expect(outcome.status == 0)
    let listing = try JSONDecoder().decode(Listing.self, from: Data(outcome.output.utf8))
    #expect(listing.languages == ["zh", "en"])
    #expect(listing.lessons.map(\.name) == ["neuron", "curves"])
    let figure = try #require(listing.lessons.first?.figures.last)
    #expect(figure.id == "xor-network" && figure.kind == "network" && figure.title["en"] == "A network for XOR")
    #expect(figure.place == "lessons/1-neuron/figures.yml:24:3")
    let kinds = ["activation", "decision-boundary", "approximation", "network", "bars", "plot"]
    #expect(Set(kinds).isSubset(of: listing.kinds.map(\.name)))
  }

  @Test func documentsEveryKindAndOptionWithNoCourse() throws {
    let folder = try TemporaryFolder()
    let manual = try Program.run("list", "--kinds", in: folder)
    let json = try Program.run("list", "--kinds", "--json", in: folder)
    #expect(manual.status == 0 && json.status == 0)
    let kinds = try JSONDecoder().decode([Listing.Kind].self, from: Data(json.output.utf8))
    #expect(kinds.count >= 6)
    for kind in kinds {
      #expect(manual.output.contains("## \(kind.name)\n"))
      for option in kind.options { #expect(manual.output.contains("| `\(option.name)` | "), "\(option.name)") }
    }
  }

  @Test func theManualIsASiteWithAPictureOfEveryKind() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("list", "--kinds", "--output", "manual", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try folder.text("manual/en/kinds.html")
    let json = try Program.run("list", "--kinds", "--json", in: folder)
    for kind in try JSONDecoder().decode([Listing.Kind].self, from: Data(json.output.utf8)) {
      #expect(page.contains("<figure class=\"figure") && page.contains(" id=\"\(kind.name)\">"), "\(kind.name)")
      #expect(try folder.text("manual/en/figures/\(kind.name).svg").hasPrefix("<svg"))
    }
    #expect(try Program.run("list", "--output", "manual", in: folder).status == 64)
    let sizes = try folder.sizes(of: "svg", in: "manual")
    #expect(sizes[sizes.count / 2] < 25_000)
    try validate(folder)
  }

  /// What other programs say of the files, where they are installed.
  private func validate(_ folder: TemporaryFolder) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/manual/en/figures").sorted()
    func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String)? {
      guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
      let process = Process()
      let pipe = Pipe()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = arguments
      process.standardOutput = pipe
      try process.run()
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
    for file in files {
      let path = "\(folder.path)/manual/en/figures/\(file)"
      if file.hasSuffix(".svg"), let outcome = try run("/usr/bin/xmllint", ["--noout", path]) {
        #expect(outcome.status == 0, "\(file)")
      }
      if file.hasSuffix(".pdf"), let outcome = try run("/usr/bin/pdffonts", [path]) {
        // After two lines of heading: name, type, encoding, embedded, subset, Unicode.
        let fonts = outcome.output.split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(" yes yes yes ") }, "\(file)")
      }
    }
  }
}
