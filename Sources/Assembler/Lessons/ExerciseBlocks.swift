import Manuscript

/// Puts what stands between `:::exercise`, `:::answer` and `:::` into one node.
enum ExerciseBlocks {
  static func gather(_ document: MarkdownNode, problems: inout Problems) -> MarkdownNode {
    var result = document
    result.children = []
    var opened: Located<String>?
    var exercise: [MarkdownNode] = []
    var answer: [MarkdownNode]?
    func close() {
      guard let start = opened else { return }
      result.children.append(MarkdownNode(.exercise(answer: answer), exercise, at: start.location))
      (opened, exercise, answer) = (nil, [], nil)
    }
    for child in document.children {
      guard let directive = directive(child) else {
        if opened == nil {
          result.children.append(child)
        } else if answer == nil {
          exercise.append(child)
        } else {
          answer?.append(child)
        }
        continue
      }
      switch directive.value {
      case "exercise":
        if let start = opened { problems.append(unclosed(start)) }
        close()
        opened = directive
      case "answer":
        if opened == nil {
          problems.append(
            Problem("an answer without an exercise", at: directive.location, hint: "begin it with “:::exercise”"))
        } else if answer != nil {
          problems.append(Problem("a second answer to one exercise", at: directive.location))
        } else {
          answer = []
        }
      case "":
        if opened == nil {
          problems.append(Problem("“:::” closes nothing", at: directive.location, hint: "remove it"))
        }
        close()
      default:
        problems.append(.unknown("block", directive.value, known: ["exercise", "answer"], at: directive.location))
      }
    }
    if let start = opened { problems.append(unclosed(start)) }
    close()
    return result
  }

  private static func unclosed(_ start: Located<String>) -> Problem {
    Problem("the exercise is not closed", at: start.location, hint: "end it with a line “:::”")
  }

  private static func directive(_ node: MarkdownNode) -> Located<String>? {
    if case .directive(let name) = node.kind { name } else { nil }
  }
}
