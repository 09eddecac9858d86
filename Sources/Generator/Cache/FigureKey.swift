import Manuscript
import Output

/// The name under which the cache keeps a figure: a checksum of all that the figure depends on, but for data files,
/// which are known only once it is drawn.
struct FigureKey: Hashable, Sendable {
  /// Lower-case hexadecimal.
  let digest: String

  init(digest: String) {
    self.digest = digest
  }

  init(_ job: FigureJob, program: String) {
    let languages = job.words.map(\.language)
    var text = KeyText()
    text.append(program)
    text.append(job.wordsDigest)
    text.append(job.lesson)
    text.append(job.folder)
    text.append(job.formats.map(\.rawValue).joined(separator: ","))
    text.append(job.figure.id.value)
    text.append(job.figure.kind.value)
    for language in languages {
      text.append(language.code)
      text.append(job.figure.title[language])
      text.append(job.figure.caption[language])
      text.append(job.figure.alt?[language])
    }
    text.append(job.figure.options)
    for frame in job.figure.frames {
      text.append(frame.isShown ? "shown" : "hidden")
      for language in languages { text.append(frame.label[language]) }
      text.append(frame.options)
    }
    for figure in job.inner {
      text.append(figure.id.value)
      text.append(figure.kind.value)
      for language in languages { text.append(figure.title[language]) }
      text.append(figure.options)
    }
    for model in job.modelDefinitions {
      text.append(model.name.value)
      text.append(model.definition)
    }
    for file in job.modelData { text.append(Digest.sha256(file)) }
    digest = Digest.sha256(text.bytes)
  }
}

/// Texts one after the other, each with its length, so that different texts never give the same bytes.
private struct KeyText {
  var bytes: [UInt8] = []

  mutating func append(_ text: String?) {
    guard let text else {
      bytes += Array("-\n".utf8)
      return
    }
    bytes += Array("\(text.utf8.count)\n".utf8)
    bytes += text.utf8
  }

  /// Adds what a node says, not where it was written. Without recursion, however deep it is.
  mutating func append(_ node: Node) {
    var rest = [node]
    while let node = rest.popLast() {
      switch node.content {
      case .scalar(let text, let isQuoted):
        append(isQuoted ? "quoted" : "plain")
        append(text)
      case .sequence(let nodes):
        append("list \(nodes.count)")
        rest += nodes.reversed()
      case .mapping(let entries):
        append("map \(entries.count)")
        for entry in entries { append(entry.key.value) }
        rest += entries.reversed().map(\.value)
      }
    }
  }
}
