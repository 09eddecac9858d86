/// What a problem is about, as far as other problems may have the same cause.
public enum Matter: Hashable, Sendable {
  /// A name that somebody uses and nobody defines; `nearest` is the one that may be meant.
  case unknown(String, what: String, nearest: String?)
  /// A name that is defined and that nobody uses.
  case unused(String)
  /// A model that does not fit where it is used; its name, and where it is defined.
  case misfit(String, at: SourceLocation?)
  /// Something that is told elsewhere, where it can be mended.
  case consequence
}

extension Problem {
  /// A problem that only follows from another, which is told at its place.
  public static func consequence(_ summary: String, at location: SourceLocation?) -> Problem {
    Problem(summary, at: location, matter: .consequence)
  }
}

extension Problems {
  /// Each cause once, without what only follows from it, in the order of the places.
  ///
  /// - A name that is spelt wrong is told where it is used, the other uses with it; that the right one is now used nowhere
  ///   is no news.
  /// - What a file or an entry would have defined that could not be read is missed by nobody.
  /// - A model that fits in none of several places is told at its definition.
  public var causes: Problems {
    let all = sorted.list
    let meant = Set(all.compactMap(\.meantName))
    var told = all.filter { !isConsequence($0, ofMeaning: meant) }
    // Nothing may be swallowed as a whole.
    if told.isEmpty { told = all }
    return with(told).joined
  }

  private func isConsequence(_ problem: Problem, ofMeaning meant: Set<String>) -> Bool {
    switch problem.matter {
    case .consequence: return true
    case .unknown(let name, let what, _): return Matter.isOfCourse(what) && unread.names.contains(name)
    case .unused(let name):
      guard !meant.contains(name) else { return true }
      return unread.folders.contains { problem.location?.file.hasPrefix($0 + "/") ?? false }
    case .misfit, nil: return false
    }
  }

  /// The same with one problem for all uses of one name.
  private var joined: Problems {
    var firsts: [Matter: Int] = [:]
    var others: [Int: [Problem]] = [:]
    var result: [Problem] = []
    for problem in list {
      guard let matter = problem.matter?.shared else {
        result.append(problem)
        continue
      }
      if let first = firsts[matter] {
        others[first, default: []].append(problem)
      } else {
        firsts[matter] = result.count
        result.append(problem)
      }
    }
    for (index, uses) in others { result[index] = result[index].joined(with: uses) }
    return with(result).sorted
  }
}

extension Matter {
  /// What joins problems; nil for those that stand for themselves.
  fileprivate var shared: Matter? {
    switch self {
    case .unknown(let name, let what, _) where Matter.isOfCourse(what): .unknown(name, what: "", nearest: nil)
    case .misfit: self
    default: nil
    }
  }

  /// Whether things of this sort are defined by a course, not by the program.
  fileprivate static func isOfCourse(_ what: String) -> Bool {
    let words = ["figure", "section", "equation", "anchor", "term", "reference", "page", "model"]
    // Kinds of figures and models, and the options of either, are the program's.
    return !what.hasPrefix("kind")
      && words.contains { what.split(whereSeparator: { !$0.isLetter }).contains(Substring($0)) }
  }
}

extension Problem {
  fileprivate var meantName: String? {
    if case .unknown(_, _, let nearest) = matter { nearest } else { nil }
  }

  /// This problem for others of the same cause as well.
  fileprivate func joined(with same: [Problem]) -> Problem {
    var problem = self
    problem.others = same.compactMap(\.location)
    let uses = ([self] + same).compactMap(\.location)
    // The editions of a text say the same value wrong together; that figures do is the model's fault.
    if case .misfit(let name, let definition?) = matter, uses.contains(where: { !$0.file.hasSuffix(".md") }) {
      problem.location = definition
      problem.summary = "the model \(Message.quote(name)) does not fit where it is used: \(summary)"
      problem.hint = "check the shape of its weights"
      problem.others = uses
    }
    return problem
  }
}
