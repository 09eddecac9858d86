import Manuscript

/// Listings of the same in several languages, which stand in one box, where the script makes tabs of them.
enum ListingTabs {
  private static let names = ["swift": "Swift", "python": "Python"]

  static func label(of language: String) -> String { names[language] ?? language }

  /// The listings at the beginning that show the same in different languages: all in the one, then all in the other.
  static func group(at nodes: ArraySlice<MarkdownNode>) -> [(name: String, nodes: [MarkdownNode])] {
    var group: [(name: String, nodes: [MarkdownNode])] = []
    for node in nodes {
      guard case .codeBlock(let info, _) = node.kind else { break }
      let name = FenceInfo(info).language.lowercased()
      guard names[name] != nil else { break }
      if group.last?.name == name {
        group[group.count - 1].nodes.append(node)
      } else if group.contains(where: { $0.name == name }) {
        break
      } else {
        group.append((name, [node]))
      }
    }
    return group
  }
}
