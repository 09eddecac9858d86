import Output

/// Why a file of a site was made anew, or was not: what `build --explain` says.
struct Explanation {
  /// Relative to the site.
  let path: String
  /// The record of the site that was there; nil where nothing is known of it.
  private let old: SiteRecord?
  /// What the site is made of that is not as it was.
  private let changes: [String]
  /// Whether the file in the old site was touched since it was written.
  private let wasTouched: Bool

  /// - Parameters:
  ///   - path: as a person writes it, in the site or with the output folder before it.
  ///   - output: the output folder as given.
  init(_ path: String, output: String, in folder: OutputFolder, old: SiteRecord?, changes: [String]) {
    let prefix = output.hasSuffix("/") ? output : output + "/"
    let inner = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    self.path = inner
    self.old = old
    self.changes = changes
    wasTouched = old.map { !folder.holds($0, at: inner) } ?? false
  }

  /// One sentence.
  ///
  /// - Parameter outcome: what became of the site; nil where nothing was made since nothing had changed.
  func text(_ outcome: StagedSite.Outcome?) -> String {
    guard let outcome else {
      return old?.outputs[path] == nil
        ? "\(path): there is no such file in the site" : "\(path): kept, nothing that the site is made of has changed"
    }
    guard outcome.outputs[path] != nil else { return "\(path): there is no such file in the site" }
    guard let old else { return "\(path): made, nothing is known of an earlier build" }
    guard let before = old.outputs[path] else {
      return "\(path): made, it was not in the site before; changed: \(causes)"
    }
    if wasTouched { return "\(path): made anew, somebody changed or removed the file after the last build" }
    return before.digest == outcome.outputs[path]?.digest
      ? "\(path): kept, it says the same as before; changed: \(causes)"
      : "\(path): made anew, it says something else than before; changed: \(causes)"
  }

  /// What has changed, as an author calls it.
  private var causes: String {
    changes.isEmpty ? "nothing but files of the site" : changes.map(BuildSources.shown).joined(separator: ", ")
  }
}
