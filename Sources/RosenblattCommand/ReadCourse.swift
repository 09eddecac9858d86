import Assembler
import Manuscript

extension Course {
  /// Reads a course from its folder, or from files that are given, as one that a site can be made of.
  static func read(_ folder: String, files: FileReader? = nil) throws(Problems) -> Course {
    try reader(folder, files: files).read()
  }

  /// As much of a course as can be read, and all that is wrong with it.
  static func reading(_ folder: String, files: FileReader? = nil) -> CourseReading {
    reader(folder, files: files).reading()
  }

  private static func reader(_ folder: String, files: FileReader?) -> CourseReader {
    CourseReader(folder: folder, files: files, reservedNames: SiteAssembler.reservedNames)
  }
}
