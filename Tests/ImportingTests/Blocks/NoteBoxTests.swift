import Testing

struct NoteBoxTests {
  @Test(arguments: [
    (
      "!!! warning \"Mind the gap\"\n    One.\n\n    Two.\n\nAfter.",
      "> [!WARNING]\n> **Mind the gap**\n>\n> One.\n>\n> Two.\n\nAfter.\n"
    ),
    ("??? note\n    Folded.", "> [!NOTE]\n> Folded.\n"),
    ("!!! example\n    x", "> [!NOTE]\n> **Example**\n>\n> x\n"),
    (":::{tip}\nA $x$.\n:::", "> [!TIP]\n> A $x$.\n"),
    ("```{note}\nIn\n```", "> [!NOTE]\n> In\n"),
    ("```{admonition} Title here\n:class: danger\nIn\n```", "> [!CAUTION]\n> **Title here**\n>\n> In\n"),
    ("::: {.callout-note}\n## Heading\n\nIn\n:::", "> [!NOTE]\n> **Heading**\n>\n> In\n"),
    ("::: {.callout-tip title=\"T\"}\nIn\n:::", "> [!TIP]\n> **T**\n>\n> In\n"),
    (":::danger Take care\nIn\n:::", "> [!CAUTION]\n> **Take care**\n>\n> In\n"),
    ("> [!INFO] Obsidian\n> In", "> [!NOTE]\n> **Obsidian**\n>\n> In\n"),
    ("> [!NOTE]\n> In", "> [!NOTE]\n> In\n"),
    ("{% hint style=\"warning\" %}\nIn\n{% endhint %}", "> [!WARNING]\n> In\n"),
    ("<details>\n<summary>More</summary>\n\nIn\n\n</details>", "> [!NOTE]\n> **More**\n>\n> In\n"),
    ("````{note}\nOut\n```{tip}\nIn\n```\n````", "> [!NOTE]\n> Out\n>\n> > [!TIP]\n> > In\n"),
    ("- item\n\n    !!! note\n        In", "- item\n\n    > [!NOTE]\n    > In\n"),
  ])
  func isOneOfTheFive(source: String, lesson: String) throws {
    let imported = try Imported(page: "# T\n\n" + source)
    #expect(imported.body == lesson)
    #expect(imported.lines(.left) == [] && imported.lines(.damage) == [], "\(imported.lines)")
  }
}
