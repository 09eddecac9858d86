import Assembler
import Manuscript

extension Course {
  /// Reads a course from its folder, or from files that are given, as one that a site can be made of.
  static func read(_ folder: String, files: FileReader? = nil) throws(Problems) -> Course {
    try CourseReader(folder: folder, files: files, reservedNames: SiteAssembler.reservedNames).read()
  }
}
