import Foundation

/// The order in which a language's dictionaries have words: Chinese by sound, accents beside their letters.
///
/// It is that of Unicode's collation (CLDR), which Swift's Foundation brings along: the same on every machine.
struct AlphabeticalOrder {
  private let locale: Locale

  /// - Parameter language: a BCP 47 tag.
  init(_ language: String) {
    locale = Locale(identifier: language)
  }

  /// The elements by their names; those with equal names stay in the order in which they came.
  func sorted<Element>(_ elements: [Element], by name: (Element) -> String) -> [Element] {
    elements.enumerated().map { (position: $0.offset, name: name($0.element), element: $0.element) }
      .sorted { left, right in
        switch left.name.compare(right.name, locale: locale) {
        case .orderedAscending: true
        case .orderedDescending: false
        case .orderedSame: left.position < right.position
        }
      }
      .map(\.element)
  }
}
