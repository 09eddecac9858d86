import Testing

@testable import Assembler

@Suite struct LessonWindowTests {
  @Test(
    arguments: [
      (0, 0..<60, 0..<60), (59, 0..<60, 0..<60), (0, 0..<61, 0..<31), (15, 0..<61, 0..<31), (16, 0..<61, 1..<32),
      (60, 0..<61, 30..<61), (500, 0..<1000, 485..<516), (205, 200..<300, 200..<231), (299, 200..<300, 269..<300),
    ])
  func aFewStandAroundOne(place: Int, all: Range<Int>, shown: Range<Int>) {
    #expect(LessonWindow.range(around: place, in: all) == shown)
  }

  /// A page is as long in a course of 200 lessons as in one of 100.
  @Test func aPageDoesNotGrowWithTheCourse() throws {
    func length(_ count: Int) throws -> Int {
      let page = try LargeCourse.site(of: count)["en/lesson-150.html"] ?? []
      return page.count
    }
    #expect(try length(400) == length(200))
    let site = try LargeCourse.site(of: 200)
    let page = String(decoding: site["en/lesson-150.html"] ?? [], as: UTF8.self)
    #expect(page.contains("href=\"lesson-135.html\"") && !page.contains("href=\"lesson-134.html\""))
    #expect(page.contains("<li><a href=\"index.html\">All lessons</a></li>"))
    #expect(page.contains("aria-current=\"page\"><span class=\"number\">150</span> Lesson 150</a>"))
    let root = String(decoding: site["index.html"] ?? [], as: UTF8.self)
    #expect(root.contains("en/lesson-115.html") && !root.contains("en/lesson-116.html"))
    #expect(root.contains("<li><a href=\"en/index.html\">All lessons</a></li>"))
    #expect(String(decoding: site["en/index.html"] ?? [], as: UTF8.self).contains("href=\"lesson-300.html\""))
  }
}

/// Lessons 101, 102, …, with little in them.
enum LargeCourse {
  static func site(of count: Int) throws -> [String: [UInt8]] {
    var course = SampleCourse()
    for path in course.files.keys where path.hasPrefix("lessons/") { course.files[path] = nil }
    course.files["course.yml"] =
      "title: Course\ndescription: Many.\nlanguages: [en]\nnumber-from: 101\n"
    course.files["glossary.yml"] = nil
    for number in 101..<(101 + count) {
      course.files["lessons/\(number)-lesson-\(number)/en.md"] =
        "---\ntitle: Lesson \(number)\nsummary: Learn.\n---\nText.\n"
    }
    return try course.assembled().files
  }
}
