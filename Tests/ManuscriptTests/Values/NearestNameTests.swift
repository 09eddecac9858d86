import Testing

@testable import Manuscript

struct NearestNameTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ab", 1), ("boundry", "boundary", 1),
    ("teh", "the", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
  ])
  func changesAreCounted(one: String, other: String, distance: Int) {
    #expect(NearestName.distance(from: Array(one), to: Array(other)) == distance)
    #expect(NearestName.distance(from: Array(other), to: Array(one)) == distance)
  }

  @Test(arguments: [
    ("functoin", "function"), ("Function", "function"), ("domian", "domain"), ("x-lable", "x-label"),
    ("colour", nil), ("", nil), ("q", nil), ("fn", nil),
  ])
  func oneNearEnoughIsFound(name: String, nearest: String?) {
    #expect(NearestName.nearest(to: name, among: ["function", "domain", "x-label", "y"]) == nearest)
  }

  @Test func theFirstOfEquallyNearOnesIsTaken() {
    #expect(NearestName.nearest(to: "relux", among: ["relu6", "relu", "elu"]) == "relu6")
  }

  @Test func whereNoneIsNearTheyAreListed() {
    #expect(NearestName.hint(for: "xyz", known: ["one", "two"]) == "known: “one”, “two”")
    #expect(NearestName.hint(for: "xyz", known: []) == nil)
    let many = (10..<30).map { "name-\($0)-long" }
    #expect(NearestName.hint(for: "z", known: many)?.hasSuffix("“name-21-long” and 8 more") == true)
  }

  @Test func hugeNamesAreNotCompared() {
    let huge = String(repeating: "a", count: 100_000)
    #expect(NearestName.nearest(to: huge, among: [huge + "b", "a"]) == nil)
    #expect(NearestName.nearest(to: "a", among: [huge]) == nil)
  }

  @Test func keysAndOptionsAreUnknownOthersAreNotNamed() {
    #expect(Problem.unknown("key", "a", known: [], at: nil).summary == "unknown key “a”")
    #expect(Problem.unknown("option", "a", known: [], at: nil).summary == "unknown option “a”")
    #expect(Problem.unknown("model", "a", known: ["b"], at: nil).summary == "no model named “a”")
  }
}
