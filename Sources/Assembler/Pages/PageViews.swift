/// What every page has: the values that `page.mustache` and its parts name.
struct Frame: Sendable {
  struct Link: Sendable {
    var title: String
    var href: String
    var isCurrent: Bool
  }

  struct Alternate: Sendable {
    var code: String
    var name: String
    var href: String
    /// For machines: the whole address where `base-url` is known, else as `href`.
    var address: String
    var isCurrent: Bool
  }

  /// BCP 47 tag.
  var language: String
  /// For the title bar: the page's title, then the course's.
  var title: String
  var courseTitle: String
  var description: String
  /// From the page to the site's root: `../`, or nothing.
  var root: String
  /// The contents page of this language, from this page.
  var home: String
  var navigation: [Link]
  var alternates: [Alternate]
  var hasAlternates: Bool
  /// Where the page will be published; nil without `base-url`.
  var canonical: String?
  /// The feed of the page's language; nil where there is none.
  var feed: String?
  /// The picture that stands for the page where others link to it; nil without `base-url`.
  var card: String?
  var hasMaths: Bool
  var authors: String
  /// The entries of the search, from this page; nil on pages without a search.
  var searchIndex: String?
}

/// A lesson in a list of lessons.
struct LessonEntry: Sendable {
  struct Section: Sendable {
    var number: String?
    /// HTML.
    var title: String
    var href: String
  }

  struct Thumbnail: Sendable {
    var source: String
    var width: Int
    var height: Int
  }

  var number: String?
  var title: String
  var summary: String
  var href: String
  var isCurrent: Bool
  var sections: [Section]
  var thumbnail: Thumbnail?
}

/// `index.html`: the languages, and the contents in each.
struct IndexView: Sendable {
  struct Edition: Sendable {
    var language: String
    var name: String
    var title: String
    var description: String
    var start: String
    var href: String
    var lessons: [LessonEntry]
  }

  var frame: Frame
  var words: Words
  var editions: [Edition]
}

/// `en/index.html`
struct ContentsView: Sendable {
  var frame: Frame
  var words: Words
  var title: String
  var description: String
  var lessons: [LessonEntry]
  var takeAway: TakeAway.Links
}

/// `en/perceptron.html`
struct LessonView: Sendable {
  var frame: Frame
  var words: Words
  var number: String?
  var title: String
  var summary: String
  /// The language the text is written in, where it is not the page's.
  var fallbackLanguage: String?
  /// HTML.
  var body: String
  var lessons: [LessonEntry]
  var previous: LessonEntry?
  var next: LessonEntry?
}

/// `en/figures.html`
struct GalleryView: Sendable {
  struct Group: Sendable {
    var title: String
    var href: String
    var figures: [Item]
  }

  struct Item: Sendable {
    var id: String
    /// `Figure 2.3`; nil for one that no lesson shows.
    var label: String?
    var title: String
    /// HTML.
    var caption: String
    var alt: String
    /// Where the lesson shows it.
    var href: String?
    var source: String
    var width: Int
    var height: Int
    /// HTML.
    var downloads: String
    /// Where the text speaks of it.
    var uses: [UseLink]
    var isUsed: Bool
  }

  var frame: Frame
  var words: Words
  var groups: [Group]
}

/// A place where a term, a reference or a figure is used.
struct UseLink: Sendable {
  var title: String
  var href: String
}

/// `en/glossary.html`
struct GlossaryView: Sendable {
  struct Entry: Sendable {
    struct OtherName: Sendable {
      var language: String
      var name: String
    }

    var id: String
    var name: String
    var others: [OtherName]
    /// HTML.
    var definition: String
    var uses: [UseLink]
    var isUsed: Bool
  }

  var frame: Frame
  var words: Words
  var glossary: [Entry]
}

/// `en/references.html`
struct ReferencesView: Sendable {
  struct Entry: Sendable {
    var id: String
    var authors: String
    var year: String
    var title: String
    /// The full stop behind the title; empty where it ends in a mark of its own.
    var stop: String
    var source: String
    var url: String?
    var uses: [UseLink]
    var isUsed: Bool
  }

  var frame: Frame
  var words: Words
  var references: [Entry]
}

/// `en/embed/xor.html`
struct EmbedView: Sendable {
  var frame: Frame
  var words: Words
  var title: String
  /// HTML.
  var figure: String
  /// Where the course shows it.
  var href: String
}

/// `en/course.html`: everything in one file.
struct BookView: Sendable {
  struct Lesson: Sendable {
    var anchor: String
    var number: String?
    var title: String
    var summary: String
    /// The language the text is written in, where it is not the page's.
    var fallbackLanguage: String?
    /// HTML.
    var body: String
  }

  var frame: Frame
  var words: Words
  var title: String
  var description: String
  /// The page's policy, which names the style and the script by what they say.
  var policy: String
  var style: String
  var script: String
  var lessons: [Lesson]
  var glossary: [GlossaryView.Entry]
  var hasGlossary: Bool
  var references: [ReferencesView.Entry]
  var hasReferences: Bool
}
