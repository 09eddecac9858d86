import ArgumentParser
import Generator
import Output

/// `rosenblatt cache`: what is kept from run to run.
struct Cache: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how large the cache of drawn figures is, empty it, or limit it.",
    discussion: """
      Figures that were drawn are kept in “$XDG_CACHE_HOME/rosenblatt” or “~/.cache/rosenblatt”, so that a build draws \
      only what changed. The cache takes 1 GB at most unless you say otherwise; the figures longest unused go first. \
      It never changes what is built: a damaged file in it is made anew.

      Examples:
        rosenblatt cache                    the folder, its size and number of entries
        rosenblatt cache --limit 4GB        from now on
        rosenblatt cache --clear
      """)

  @Option(
    name: .customLong("cache"),
    help: ArgumentHelp("The folder of the cache; the user's own where left out.", valueName: "dir"),
    completion: .directory)
  var folder: String?

  @Flag(help: "Remove all that is in the cache.")
  var clear = false

  @Option(help: ArgumentHelp("How large the cache may become, such as 500MB or 4GB; kept.", valueName: "size"))
  var limit: ByteCount?

  func run() async throws {
    try await reporting(course: nil) {
      guard let path = folder ?? Installation.cacheFolder else {
        throw Fault(
          .output, "there is no place for a cache: neither XDG_CACHE_HOME nor HOME is set",
          hint: "name a folder with “--cache”")
      }
      let cache = CacheFolder(path)
      if let limit { try cache.setLimit(limit.bytes) }
      if clear {
        let removed = try cache.clear()
        Terminal.result("\(path): removed \(removed.entries) entries of \(ByteCount(removed.bytes))")
      } else {
        let content = cache.content
        Terminal.result(
          "\(path): \(content.entries) entries of \(ByteCount(content.bytes)), at most \(ByteCount(cache.limit))")
      }
    }
  }
}
