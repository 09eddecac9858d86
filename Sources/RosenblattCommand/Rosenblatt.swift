import ArgumentParser
import Figures

/// The program: its subcommands, each in a file of its own.
public struct Rosenblatt: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "rosenblatt",
    abstract: "Turns a folder of lessons into a lesson site about neural networks, every figure computed.",
    discussion: """
      A course is a folder with a file “course.yml” and a folder “lessons”; each lesson is Markdown in one or more \
      languages and a “figures.yml” that says what to draw.

      Start with a small course that builds, and look at it:
        rosenblatt new my-course
        rosenblatt build my-course --output site
        xdg-open site/index.html

      While you write, “rosenblatt serve my-course” shows the site after every save.

      Exit status: 0 when done; 1 for problems in the course, or figures that differ; 64 for a command line that is \
      not understood; 70 and above for faults that no change in the course mends, such as a full disk.
      """,
    subcommands: [Build.self, Cache.self, Check.self, Figure.self, Import.self, List.self, New.self, Serve.self])

  public init() {}

  /// Does what the command line asks for: all of a program's `main.swift`, where `main()` would mean that of commands
  /// which never wait.
  ///
  /// - Parameter catalogue: what courses can name. A program that adds kinds of its own is
  ///   `await Rosenblatt.start(with: .standard + [Dial.self])`.
  public static func start(with catalogue: FigureCatalogue = .standard) async {
    await FigureCatalogue.$current.withValue(catalogue) { await main() }
  }
}
