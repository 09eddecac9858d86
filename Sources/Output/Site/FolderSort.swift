/// What a folder that this program made is for: a command replaces only folders of its own sort.
public enum FolderSort: String, Hashable, Sendable, CaseIterable {
  case site, baseline, report, manual, course

  /// The first line of the marker.
  var heading: String {
    let what =
      switch self {
      case .site: "A site built by rosenblatt"
      case .baseline: "Figures accepted for rosenblatt check"
      case .report: "A report of rosenblatt check"
      case .manual: "A manual written by rosenblatt"
      case .course: "A course imported by rosenblatt"
      }
    return "# \(what), which may replace the files listed here and no others."
  }

  init?(heading: some StringProtocol) {
    guard let sort = Self.allCases.first(where: { $0.heading == heading }) else { return nil }
    self = sort
  }

  /// As messages call it.
  var name: String {
    switch self {
    case .site: "a site"
    case .baseline: "the accepted figures of a course"
    case .report: "a report of differences"
    case .manual: "a manual"
    case .course: "an imported course"
    }
  }
}
