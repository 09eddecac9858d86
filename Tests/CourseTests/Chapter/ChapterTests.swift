import Foundation
import Testing

/// The built site has every part of the chapter, in both languages, in the same order: nothing drops out unnoticed.
@Suite struct ChapterTests {
  static let languages = ["zh", "en"]
  static let lessons = ["perceptron": 1, "networks": 2, "activations": 3, "summary": 4]

  @Test(arguments: languages)
  func everyPageHasItsPartsInOrder(_ language: String) throws {
    let list = try PartList("chapter.txt")
    #expect(list.pages.map(\.name) == ["perceptron", "networks", "activations", "summary"])
    for page in list.pages {
      let html = try BuiltCourse.chapter.get().text("\(language)/\(page.name).html")
      let parts = PagePart.all(of: html).filter { $0.kind != .answer }
      let expected = page.entries.filter { $0.kind != "says" }
      for (entry, part) in zip(expected, parts) {
        let complaint = try Self.complaint(entry, part, page.name, language)
        #expect(complaint == nil, "chapter.txt:\(entry.line), \(language)/\(page.name).html")
        // What follows a part that is missing is out of step.
        if complaint != nil { break }
      }
      #expect(parts.count == expected.count, "\(language)/\(page.name).html")
    }
  }

  /// What is wrong with the part that stands where the entry should; nil when it is the one.
  static func complaint(
    _ entry: PartList.Entry, _ part: PagePart, _ page: String, _ language: String
  ) throws -> String? {
    let name = entry.words.first ?? ""
    let found = "there is a \(part.kind.rawValue) \(part.id) “\(part.text.prefix(60))”"
    guard entry.kind == part.kind.rawValue else { return "no \(entry.kind) \(name): \(found)" }
    if let text = entry.texts[language], !PartList.plain(part.text).contains(PartList.plain(text)) {
      return "no “\(text)”: \(found)"
    }
    switch part.kind {
    case .section:
      guard part.id == entry.words.last, part.text.hasPrefix(name) else { return "no section \(name): \(found)" }
    case .subsection, .figure, .formula:
      guard part.id == name else { return "no \(entry.kind) \(name): \(found)" }
    case .code:
      let lesson = try LessonFolder.all(in: ["course"])[(lessons[page] ?? 1) - 1]
      let source = try String(contentsOf: lesson.url.appendingPathComponent(name), encoding: .utf8)
      let lines = Region.lines(entry.words.count > 1 ? entry.words[1] : nil, of: source).joined(separator: "\n")
      guard part.text.trimmingCharacters(in: .newlines) == lines, !lines.isEmpty else {
        return "no code \(entry.words.joined(separator: " ")): \(found)"
      }
    case .table, .note, .exercise, .answer: break
    }
    return nil
  }

  @Test(arguments: languages)
  func everyPageSaysWhatItMust(_ language: String) throws {
    for page in try PartList("chapter.txt").pages {
      let text = PartList.plain(try BuiltCourse.chapter.get().article("\(language)/\(page.name).html"))
      for entry in page.entries where entry.kind == "says" {
        let wanted = try #require(entry.texts[language], "chapter.txt:\(entry.line)")
        #expect(text.contains(PartList.plain(wanted)), "chapter.txt:\(entry.line): \(language)/\(page.name).html")
      }
    }
  }

  /// All 24 corrections of common statements, and every figure of the specification.
  @Test func theListIsWhole() throws {
    let entries = try PartList("chapter.txt").pages.flatMap(\.entries)
    let labels = entries.filter { ["note", "says"].contains($0.kind) }.flatMap(\.words)
    for number in 1...24 { #expect(labels.contains("C\(number)"), "C\(number)") }
    let figures = entries.filter { $0.kind == "figure" }.flatMap { $0.words.dropFirst() }
    for figure in Self.specifiedFigures { #expect(figures.contains(figure), "\(figure)") }
    let sections = entries.filter { $0.kind == "section" }.compactMap(\.words.first)
    let numbers = (1...7).map { "2.1.\($0)" } + (1...5).map { "2.2.\($0)" } + (1...4).map { "2.3.\($0)" } + ["2.4.1"]
    for number in numbers { #expect(sections.contains(number), "\(number)") }
  }

  static let specifiedFigures = """
    F2.1.1 F2.1.2 F2.1.3 F2.1.4a F2.1.4b F2.1.4c F2.1.4d F2.1.5 F2.1.6 F2.1.7a F2.1.7b F2.1.7c F2.2.1 F2.2.2a F2.2.2b F2.2.2c
    F2.2.3a F2.2.3b F2.2.3c F2.2.4a F2.2.4b F2.2.5a F2.2.5b F2.3.1 F2.3.2 F2.3.3-step F2.3.3-sigmoid F2.3.3-tanh F2.3.3-relu
    F2.3.3-leaky F2.3.3-elu F2.3.3-gelu F2.3.3-silu F2.3.3-softplus F2.3.3-all F2.3.3-softmax F2.3.3-gradient F2.3.4 F2.4
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// Every exercise has an answer.
  @Test(arguments: languages)
  func everyExerciseIsAnswered(_ language: String) throws {
    for page in Self.lessons.keys.sorted() {
      let parts = PagePart.all(of: try BuiltCourse.chapter.get().text("\(language)/\(page).html"))
      #expect(parts.count { $0.kind == .exercise } == parts.count { $0.kind == .answer }, "\(page)")
    }
  }

  @Test(arguments: languages)
  func everyFigureIsReferredTo(_ language: String) throws {
    let texts = try LessonFolder.all(in: ["course"]).map { try $0.text(language) }
    for text in texts {
      for figure in text.matches(of: #/(?m)^!\[\]\(figure:([-\w]+)\)$/#).map(\.1) {
        #expect(texts.contains { $0.contains("](#\(figure))") }, "\(figure) in \(language)")
      }
    }
  }

  @Test(arguments: languages)
  func everyTermIsInTheGlossaryAndUsed(_ language: String) throws {
    let page = try BuiltCourse.chapter.get().text("\(language)/glossary.html")
    let lessons = try LessonFolder.all(in: ["course"]).map { try $0.text(language) }.joined()
    let entries = try PartList("glossary.txt").pages.flatMap(\.entries)
    #expect(entries.count == 88)
    for entry in entries {
      let id = entry.words[0]
      let start = try #require(page.range(of: "<div id=\"\(id)\">"), "\(id)").upperBound
      let term = page[start...].prefix(while: { $0 != "\u{0}" }).prefix(400)
      for name in entry.texts.values { #expect(term.contains(name), "glossary.txt:\(entry.line)") }
      #expect(lessons.contains("](term:\(id))"), "\(id) is linked nowhere in \(language)")
    }
  }

  @Test(arguments: languages)
  func everyWorkIsInTheReferencesAndCited(_ language: String) throws {
    let page = try BuiltCourse.chapter.get().text("\(language)/references.html")
    let lessons = try LessonFolder.all(in: ["course"]).map { try $0.text(language) }.joined()
    let entries = try PartList("references.txt").pages.flatMap(\.entries)
    #expect(entries.count >= 43)
    for entry in entries {
      let id = entry.words[0]
      #expect(page.contains(" id=\"\(id)\""), "\(id)")
      #expect(lessons.contains("@\(id)"), "\(id) is cited nowhere in \(language)")
    }
  }
}
