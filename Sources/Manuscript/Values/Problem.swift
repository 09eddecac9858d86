/// A place in a file of the course: what an editor needs to jump there.
public struct SourceLocation: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The path of the file, relative to the course folder, with `/` between components.
  public var file: String
  /// The line, counted from 1; nil when the problem is the whole file (it is missing, or not UTF-8).
  public var line: Int?
  /// The column in characters, counted from 1; nil when only the line is known.
  public var column: Int?

  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line:column`, without the parts that are unknown.
  public var description: String {
    [file, line.map(String.init), line == nil ? nil : column.map(String.init)].compactMap(\.self).joined(separator: ":")
  }

  /// By file in the order of bytes, then by line and column; what has no line comes before what has one.
  public static func < (left: Self, right: Self) -> Bool {
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    return (left.line ?? 0, left.column ?? 0) < (right.line ?? 0, right.column ?? 0)
  }
}

/// Something an author can fix: where it is, what is wrong, and what to try.
public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where the problem is; nil when it belongs to no file (a wrong `--set` on the command line).
  public var location: SourceLocation?
  /// What is wrong, in one sentence without a full stop, names in “quotes”.
  public var summary: String
  /// What to try, in one sentence without a full stop.
  public var hint: String?
  /// Other places with the same cause.
  public var others: [SourceLocation] = []
  /// What the problem is about, where others may have the same cause; see `Problems.causes`.
  public var matter: Matter?
  public var severity = Severity.error

  /// What becomes of the course with the problem in it.
  public enum Severity: String, Hashable, Sendable {
    /// Nothing can be made of it.
    case error
    /// It can be built, but is hardly what its author wants.
    case warning
  }

  public init(_ summary: String, at location: SourceLocation?, hint: String? = nil, matter: Matter? = nil) {
    self.summary = summary
    self.location = location
    self.hint = hint
    self.matter = matter
  }

  /// The message an author sees: `file:line:column: error: what is wrong`, then a line that says what to try, and one with
  /// some of the other places.
  public var description: String {
    let place = location.map { "\($0): " } ?? ""
    return "\(place)\(severity.rawValue): \(summary)" + (hint.map { "\n  try: \($0)" } ?? "")
      + (others.isEmpty ? "" : "\n  also: \(Self.listed(others))")
  }

  private static func listed(_ places: [SourceLocation]) -> String {
    let shown = 3
    let list = places.prefix(shown).map(\.description).joined(separator: ", ")
    return places.count > shown ? "\(list) and \(places.count - shown) more places" : list
  }
}

/// All the problems that one run found, in the order of their places.
public struct Problems: Error, Hashable, Sendable, CustomStringConvertible {
  public private(set) var list: [Problem]
  /// What the course has, but could not be read: who asks for it has no fault of its own.
  public var unread = UnreadNames()

  public init(_ list: [Problem] = []) {
    self.list = list
  }

  public var isEmpty: Bool { list.isEmpty }

  public mutating func append(_ problem: Problem) {
    list.append(problem)
  }

  public mutating func append(contentsOf others: Problems) {
    list.append(contentsOf: others.list)
    unread.add(others.unread)
  }

  /// The value that `body` gives; what it throws is kept and nil is returned, so that the next problem is found too.
  @discardableResult
  public mutating func collect<Value, Failure: Error>(_ body: () throws(Failure) -> Value) -> Value? {
    do {
      return try body()
    } catch let problems as Problems {
      append(contentsOf: problems)
    } catch let problem as Problem {
      append(problem)
    } catch {
      append(Problem("\(error)", at: nil))
    }
    return nil
  }

  /// The same problems without repeats, ordered by file, line and column.
  public var sorted: Problems {
    var seen: Set<Problem> = []
    let unique = list.filter { seen.insert($0).inserted }
    let order = unique.enumerated().sorted { left, right in
      switch (left.element.location, right.element.location) {
      case (nil, nil): left.offset < right.offset
      case (nil, _): true
      case (_, nil): false
      case (let a?, let b?): a == b ? left.offset < right.offset : a < b
      }
    }
    return with(order.map(\.element))
  }

  /// The same with another list.
  func with(_ list: [Problem]) -> Problems {
    var problems = self
    problems.list = list
    return problems
  }

  /// The first so many problems in their order, and in front of them how many are left out.
  public func first(_ count: Int) -> Problems {
    let sorted = sorted
    guard sorted.list.count > count else { return sorted }
    let more = Problem("limit “problems” of \(count) passed: \(sorted.list.count - count) more are not shown", at: nil)
    return with([more] + sorted.list.prefix(count))
  }

  /// Throws self when there is any problem.
  public func throwIfAny() throws(Problems) {
    if !isEmpty { throw sorted }
  }

  public var description: String {
    sorted.list.map(\.description).joined(separator: "\n")
  }
}
