import Testing

struct UsageTests {
  @Test(arguments: [
    ["bild"], ["build", "--formats", "svg,gif"], ["build", "--formats", ""], ["build", "--jobs", "0"],
    ["build", "--jobs", "many"], ["build", "--jobs", "99999999999999999999"], ["build", "a", "b"], ["build", ""],
    ["build", "--output"], ["figure"], ["figure", "activation"], ["figure", "activation", "-o", "a.gif"],
    ["figure", "activation", "-o", ""], ["figure", "activation", "-o", "a"],
    ["figure", "activation", "-o", "a.svg", "--set", "gelu"],
    ["figure", "activation", "-o", "a.svg", "--set", "=gelu"],
    ["figure", "activation", "-o", "a.svg", "--theme", "pink"], ["check", "--nothing"], ["check", "--tolerance", "-1"],
    ["check", "--tolerance", "nan"], ["new"], ["import"], ["import", "a"], ["import", "", "-o", "b"], ["import", "a", "-o", "b", "--language", "1"],
    ["build", "--shard", "0/4"], ["build", "--shard", "5/4"], ["build", "--shard", "1"],
    ["build", "--shard", "auto/0"],
    ["build", "--shard", "auto"], ["build", "--shard", "1/2", "--no-cache"], ["build", "--cache", "c", "--no-cache"],
    ["build", "--remote-cache", "host"], ["build", "--remote-cache-read-only"], ["build", "--problems", "xml"],
    ["serve", "--problems", "json"],
    ["cache", "--limit", "much"], ["cache", "--limit", "-1"],
  ])
  func isWrong(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(arguments, in: folder)
    #expect(outcome.status == 64)
    #expect(outcome.output == "" && outcome.errors.contains("Usage: rosenblatt"), "\(outcome.errors)")
    #expect(try folder.names() == [])
  }

  @Test(arguments: [[], ["build"], ["cache"], ["check"], ["figure"], ["import"], ["list"], ["new"]])
  func helpSaysWhatThereIs(command: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(command + ["--help"], in: folder)
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(
      outcome.output.contains("USAGE: rosenblatt") && outcome.output.contains("rosenblatt \(command.first ?? "new")"))
  }
}
