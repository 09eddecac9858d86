import Figures
import Manuscript

/// The files that the models of a lesson are made from.
enum ModelFiles {
  /// Their texts, in the order of the models that name them; a figure depends on them as on the models.
  static func texts(of definitions: [ModelDefinition], in folder: String, _ reader: FileReader) -> [String] {
    var rest = definitions.reversed().map(\.definition)
    var texts: [String] = []
    while let node = rest.popLast() {
      switch node.content {
      case .scalar: break
      case .sequence(let nodes): rest += nodes.reversed()
      case .mapping(let entries):
        for entry in entries {
          guard entry.key.value == "csv", case .scalar(let name, _) = entry.value.content else { continue }
          texts.append((try? reader.text(ofData: name, in: folder, at: entry.value.location)) ?? "")
        }
        rest += entries.reversed().map(\.value)
      }
    }
    return texts
  }
}

extension Models {
  /// The models that the lessons of a course share.
  public init(sharedBy course: Course, reader: FileReader, problems: inout Problems) {
    self.init(course.models, files: DataFiles(of: reader, in: FileReader.sharedData), problems: &problems)
  }

  /// The models of a lesson, and those that it shares with others.
  public init(of lesson: Lesson, besides shared: Models, reader: FileReader, problems: inout Problems) {
    self.init(lesson.models, besides: shared, files: DataFiles(of: reader, in: lesson.folder), problems: &problems)
  }
}
