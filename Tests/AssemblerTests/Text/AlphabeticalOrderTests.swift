import Testing

@testable import Assembler

@Suite struct AlphabeticalOrderTests {
  @Test(arguments: [
    ("zh", ["阈值", "权重", "感知机", "XOR", "激活函数"], ["感知机", "激活函数", "权重", "阈值", "XOR"]),
    ("fr", ["zone", "été", "école", "eau", "étage"], ["eau", "école", "étage", "été", "zone"]),
    ("en", ["weight", "Bias", "activation", "ReLU"], ["activation", "Bias", "ReLU", "weight"]),
    ("de", ["Zug", "Öffnung", "Ordnung"], ["Öffnung", "Ordnung", "Zug"]),
  ])
  func wordsStandAsInADictionary(_ language: String, _ words: [String], _ sorted: [String]) {
    #expect(AlphabeticalOrder(language).sorted(words) { $0 } == sorted)
  }

  @Test func equalNamesStayInTheirOrder() {
    let twice = [("b", 1), ("a", 2), ("b", 3), ("a", 4)]
    #expect(AlphabeticalOrder("en").sorted(twice) { $0.0 }.map(\.1) == [2, 4, 1, 3])
  }

  /// Each edition by its own letters, whatever the order of the file.
  @Test func theGlossaryIsSortedInEachLanguage() throws {
    var course = SampleCourse()
    course.files["glossary.yml"] = """
      weight: {name: {zh: 权重, en: weight}, definition: {zh: 甲, en: a}}
      bias: {name: {zh: 偏置, en: bias}, definition: {zh: 乙, en: b}}
      sensor: {name: {zh: 传感器, en: sensor}, definition: {zh: 丙, en: c}}
      """
    func order(_ page: String) throws -> [String] {
      let html = try course.page(page)
      return ["weight", "bias", "sensor"].compactMap { id in
        html.firstRange(of: "id=\"\(id)\"").map { (id, $0.lowerBound) }
      }.sorted { $0.1 < $1.1 }.map(\.0)
    }
    #expect(try order("en/glossary.html") == ["bias", "sensor", "weight"])
    #expect(try order("zh/glossary.html") == ["sensor", "bias", "weight"])
  }
}
