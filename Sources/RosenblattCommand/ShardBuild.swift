import Generator
import Output

/// The part of a build that one of several machines does: its share of the figures goes into the cache, and no site is
/// written.
enum ShardBuild {
  static func run(_ share: FigureShare, _ options: CourseOptions, formats: Formats) async throws {
    guard let cache = options.cache else {
      throw Fault(.output, "there is no cache to draw into", hint: "name a folder for it with “--cache”")
    }
    let drawn = try await CourseFigures(
      options, formats: formats, sources: BuildSources(course: options.course, formats: formats, output: nil),
      into: NoFiles(), cache: cache, share: share)
    try drawn.problems.throwIfAny()
    try cache.checkThatAllIsKept()
    if !options.quiet {
      let count = drawn.figures.entries.count / max(1, drawn.course.languages.count)
      let figures = count == 1 ? "1 figure is" : "\(count) figures are"
      Terminal.say("shard \(share): \(figures) in the cache; build without “--shard” for the site")
    }
  }
}

/// Lets the files of a site go: the cache has them.
private final class NoFiles: FileStore {
  let paths: [String] = []

  func put(_ path: String, _ bytes: [UInt8]) {}

  func bytes(of path: String) -> [UInt8]? { nil }
}
