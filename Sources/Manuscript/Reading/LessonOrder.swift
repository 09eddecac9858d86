/// Puts lessons into the order in which they are read.
enum LessonOrder {
  /// The folders in the order that `course.yml` lists, or as they come when it lists none. A listed folder that is not
  /// there, a folder that is not listed, and two folders with the same page are problems.
  static func order(
    _ folders: [LessonFolder], as listed: Located<[Located<String>]>?, inParts: Bool = false, problems: inout Problems
  ) -> [LessonFolder] {
    var ordered = folders
    if let listed {
      let known = folders.map(\.folder)
      let byName = Dictionary(folders.map { ($0.folder, $0) }) { first, _ in first }
      ordered = listed.value.compactMap { entry in
        if let folder = byName[entry.value] { return folder }
        problems.append(.unknown("folder in “lessons”", entry.value, known: known, at: entry.location))
        return nil
      }
      let names = Set(listed.value.map(\.value))
      for folder in folders where !names.contains(folder.folder) {
        problems.append(
          Problem(
            "the lesson \(Message.quote("lessons/" + folder.folder)) is "
              + (inParts ? "in no part" : "not in the list of lessons"),
            at: listed.location,
            hint: "add it\(inParts ? " to one" : ""), or hide the folder with a dot in front of its name"))
        ordered.append(folder)
      }
    }
    var pages: [String: LessonFolder] = [:]
    for folder in ordered {
      if let other = pages[folder.name] {
        problems.append(
          Problem(
            "two lessons are named \(Message.quote(folder.name))", at: SourceLocation(file: "lessons/" + folder.folder),
            hint: "rename the folder; the other is \(Message.quote("lessons/" + other.folder))"))
      } else {
        pages[folder.name] = folder
      }
    }
    return ordered
  }
}
