import Testing

@testable import Manuscript

/// The line that is wrong is told, not the one at which a reader of YAML stumbles.
struct YAMLCauseTests {
  private func message(_ yaml: String) -> String {
    var problems = Problems()
    _ = NodeComposer.compose(yaml, file: "f.yml", problems: &problems)
    return problems.description
  }

  @Test(arguments: [
    ("a:\n  kind plot\n  title: x\n", "f.yml:2:3: error: there is no colon after “kind”\n  try: write “kind: plot”"),
    (
      "a:\n  title: x\n  kind plot\n  b: c\n",
      "f.yml:3:3: error: there is no colon after “kind”\n  try: write “kind: plot”"
    ),
    ("figures\n  a:\n    kind: plot\n", "f.yml:1:1: error: there is no colon after “figures”\n  try: write “figures:”"),
    ("a:\n  b: 1\nc\n  d: 2\n", "f.yml:3:1: error: there is no colon after “c”\n  try: write “c:”"),
    (
      "title {zh: a, en: b}\nx: 1\n",
      "f.yml:1:1: error: there is no colon after “title”\n  try: write “title: {zh: a, en: b}”"
    ),
    ("- id: a\n  name b\n  text: c\n", "f.yml:2:3: error: there is no colon after “name”\n  try: write “name: b”"),
    ("a:\n  kind:plot\n  title: x\n", "f.yml:2:3: error: there is no blank after “kind:”\n  try: write “kind: plot”"),
    (
      "a:\n  kind: plot\n   title: x\n",
      "f.yml:3:4: error: “title” is indented more than “kind” above it, which has its value\n  try: indent it by 2 spaces"
    ),
    (
      "a:\n  b:\n    kind: plot\n   title: x\n",
      "f.yml:4:4: error: this line is indented by 3 spaces, unlike any above that it could belong to\n  try: indent it by 0 or 2 or 4, as lines above"
    ),
    (
      "f:\n  a:\n    kind: x\n    b:\n    kind: y\n    c: z\n    kind: w\n",
      "f.yml:5:5: error: “kind” is indented as “b”, which has nothing below it\n  try: indent the lines that belong to “b” by two more spaces"
    ),
    (
      "a: b: c\n",
      "f.yml:1:5: error: this is not YAML: mapping values are not allowed in this context\n  try: put a text that contains “: ” in quotes"
    ),
  ])
  func theLineThatIsWrong(yaml: String, message: String) {
    #expect(self.message(yaml) == message)
  }
}
