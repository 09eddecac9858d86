import ArgumentParser
import Generator

/// Where drawn figures are kept from run to run, and from machine to machine.
struct CacheOptions: ParsableArguments {
  @Option(
    name: .customLong("cache"),
    help: ArgumentHelp(
      "The folder of drawn figures, which several machines may share; the user's own where left out.", valueName: "dir"),
    completion: .directory)
  var folder: String?

  @Option(
    name: .customLong("remote-cache"),
    help: ArgumentHelp(
      "A server that keeps drawn figures, by the HTTP protocol of Bazel's caches; a build works without it, too.",
      valueName: "url"))
  var remoteAddress: String?

  @Flag(name: .customLong("remote-cache-read-only"), help: "Take figures from the remote cache, and store none there.")
  var isRemoteReadOnly = false

  @Flag(name: .customLong("no-cache"), help: "Draw every figure anew.")
  var isWithoutCache = false

  func validate() throws {
    if let folder {
      if folder.isEmpty { throw ValidationError("The folder of the cache has an empty name.") }
      if isWithoutCache { throw ValidationError("“--cache” and “--no-cache” do not go together.") }
    }
    guard let remoteAddress else {
      if isRemoteReadOnly { throw ValidationError("“--remote-cache-read-only” goes with “--remote-cache”.") }
      return
    }
    if isWithoutCache { throw ValidationError("“--remote-cache” and “--no-cache” do not go together.") }
    if RemoteCache(remoteAddress, isReadOnly: true) == nil {
      throw ValidationError("“--remote-cache” takes an address such as “http://cache.example:8080”.")
    }
  }

  var cache: FigureCache? {
    if isWithoutCache { return nil }
    let remote = remoteAddress.flatMap { RemoteCache($0, isReadOnly: isRemoteReadOnly) }
    return Installation.cache(in: folder, remote: remote)
  }
}
