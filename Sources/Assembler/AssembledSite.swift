import Manuscript

/// The pages of a course and what they need, but for the files of its figures.
public struct AssembledSite: Sendable {
  /// The folders of the languages.
  public var languages: [String]
  /// By path relative to the site.
  public var files: [String: [UInt8]]
  /// The pages that offer the archives of the site, as they are where there are none.
  public var withoutArchives: [String: [UInt8]]
  /// What the author may want to know of the course, though the site could be made: works that nothing cites.
  public var warnings: [Problem] = []
}
