import Testing

@testable import Manuscript

struct BibTeXTests {
  private func read(_ text: String) -> (references: [Reference], problems: [String]) {
    var problems = Problems()
    let references = BibTeXBibliography.read(text, problems: &problems)
    return (references, problems.sorted.list.map(\.description))
  }

  @Test func anArticle() throws {
    let read = read(
      """
      A comment, and an address: me@example.org.
      @String{pr = "Psychological Review"}
      @Article{Rosenblatt:1958,
        author  = "Rosenblatt, Frank",
        title   = {The {P}erceptron: a probabilistic model},
        journal = pr # {, New Series},
        volume  = 65, number = {6}, pages = "386--408",
        year    = 1958,
        doi     = {https://doi.org/10.1037/h0042519},
      }
      """)
    let reference = try #require(read.references.first)
    #expect(read.problems == [])
    #expect(reference.id.value == "Rosenblatt:1958")
    #expect(reference.id.location.description == "references.bib:3:10")
    #expect(reference.authors == ["Frank Rosenblatt"])
    #expect(reference.title == "The Perceptron: a probabilistic model")
    #expect(reference.year == "1958")
    #expect(reference.source == "Psychological Review, New Series 65(6):386–408")
    #expect(reference.url == "https://doi.org/10.1037/h0042519")
  }

  @Test(arguments: [
    ("@book{a, author={A. B and C. D}, title=T, year=1}", "", "T"),
    (
      "@inproceedings{a, author={X}, title={T}, booktitle={Proc.\\ of the 1st}, pages={3-5}, publisher={ACM}, year=2000}",
      "Proc. of the 1st, 3–5, ACM", nil
    ),
    (
      "@misc{a, author={X}, title={T}, year={2017}, eprint={1706.03762}, archivePrefix={arXiv}}", "arXiv:1706.03762",
      nil
    ),
    ("@phdthesis{a, author={X}, title={T}, school={MIT}, year=2000}", "MIT", nil),
    (
      "@techreport(a, author={X}, title={T}, institution={S}, type={Report}, number={7}, year=2000)", "Report 7, S", nil
    ),
    ("@online{a, organization={W3C}, title={T}, date={2020-01-02}, url={https://w3.org/~x_y}}", "", nil),
  ])
  func otherKinds(text: String, source: String, unknown: String?) {
    let read = read(text)
    if let unknown {
      #expect(read.problems.first?.contains("“\(unknown)”") == true, "\(read.problems)")
    } else {
      #expect(read.problems == [])
      #expect(read.references.first?.source == source)
    }
  }

  @Test(arguments: [
    ("Rosenblatt, Frank and Marvin Minsky and others", ["Frank Rosenblatt", "Marvin Minsky", "others"]),
    (
      "{Barnes and Noble} and de la Vall{\\'e}e Poussin, Charles", ["Barnes and Noble", "Charles de la Vallée Poussin"]
    ),
    ("King, Jr, Martin Luther", ["Martin Luther King, Jr"]), ("A.~B. Cox", ["A.\u{A0}B. Cox"]),
  ])
  func listsOfPeople(source: String, people: [String]) {
    #expect(BibTeXNames.people(source) == people)
  }

  @Test(arguments: [
    (#"G{\"o}del, G\"odel, {\"{o}}"#, "Gödel, Gödel, ö"),
    (#"\'{\i}, \c{c}, \v s, \ss, \o, \L{}od\'z"#, "í, ç, š, ß, ø, Łodź"),
    (#"A \& B, 5\%, $x_1$ --- ok -- ``q''"#, "A & B, 5%, $x_1$ — ok – “q”"),
    (#"\emph{Principia} \LaTeX"#, "Principia LaTeX"),
    ("{{Deep}  \n Learning}", "Deep Learning"),
  ])
  func texInFields(source: String, text: String) {
    #expect(BibTeXText.plain(source) == text)
  }

  @Test(arguments: [
    ("@article{a,\n  title = {x\n", "references.bib:2:11: error: a “{” is not closed"),
    ("@article{a, title = \"x}\"}", "references.bib:1:23: error: a “}” without its “{”"),
    (
      "@article{a,\n title = {x}\n year = 1}",
      "references.bib:3:2: error: the entry that begins on line 1 does not end here"
    ),
    ("@article{, title={x}}", "references.bib:1:10: error: the entry has no name"),
    ("@article a", "references.bib:1:10: error: “{” is missing behind “@article”"),
    ("@article{a, title {x}}", "references.bib:1:19: error: “=” is missing behind “title”"),
    ("@article{a, title = }", "references.bib:1:21: error: there is no value here"),
    ("@article{a/b, title={x}}", "references.bib:1:10: error: “a/b” is no name for a reference"),
    ("@misc{a, author={X}, title={x}, year=1, doi={12}}", "references.bib:1:45: error: “12” is no DOI"),
    ("@misc{a, author={X}, title={x}, year=1, url={a b}}", "references.bib:1:45: error: “ab” is no address on the web"),
    ("@misc{a, author={X}, title={x}}", "references.bib:1:7: error: the reference “a” has no field “year”"),
    (
      "@misc{a, title={x}, year=1, title={y}, author={X}}",
      "references.bib:1:29: error: the field “title” is here twice"
    ),
    (
      "@misc{a, author={X}, title={x}, year=1}\n@misc{a, author={X}, title={x}, year=1}",
      "references.bib:2:7: error: the reference “a” is here twice"
    ),
  ])
  func isAProblemWithItsPlace(text: String, problem: String) {
    let read = read(text)
    #expect(read.problems.count == 1)
    #expect(read.problems.first?.hasPrefix(problem) == true, "\(read.problems)")
    #expect(read.problems.first?.contains("\n  try: ") == true, "\(read.problems)")
  }

  @Test func readingGoesOnWithTheNextEntry() {
    let read = read("@article{a, title {x}}\n@book{b, author={X}, title={T}, year=1}\n@comment{@book{c}}\n")
    #expect(read.references.map(\.id.value) == ["b"])
    #expect(read.problems.count == 1)
  }

  @Test(arguments: 0..<200)
  func hostileTextIsReadToItsEnd(seed: Int) {
    let pieces = [
      "@", "article", "{", "}", "\"", "\\", ",", "=", "#", "a", " ", "\n", "(", ")", "%", "é", "\r\n", "author", "1",
    ]
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    var text = ""
    for _ in 0..<200 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    let read = read(text)
    for problem in read.problems { #expect(problem.hasPrefix("references.bib:"), "\(problem)") }
  }

  @Test func aCourseHasBothFiles() throws {
    var files = SmallCourse()
    files["references.bib"] = "@misc{own, author={X and Y}, title={T}, year=1}"
    let course = try files.read()
    #expect(course.references.contains { $0.id.value == "own" && $0.authors == ["X", "Y"] })
  }
}
