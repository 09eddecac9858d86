import Foundation
import Testing

/// A course drawn by several processes that share a folder, and put together by one.
struct ShardTests {
  @Test func togetherTheyMakeTheSameSite() throws {
    let folder = try TemporaryFolder.withCourse()
    #expect(try Program.run("build", "course", "-o", "one", "--quiet", "--no-cache", in: folder).status == 0)
    let processes = try (1...3).map { number in
      try Program.start(
        ["build", "course", "-o", "none", "--cache", "shared", "--shard", "\(number)/3"], in: folder,
        errors: "\(folder.path)/said-\(number)")
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(
      try folder.text("said-2").hasSuffix(
        "shard 2/3: 2 figures are in the cache; build without “--shard” for the site\n"))
    #expect(try folder.names() == ["course", "one", "said-1", "said-2", "said-3", "shared"])
    // Whatever is drawn now is drawn under other names, which the folder must not get.
    func figures() throws -> [String] {
      // The formulas and listings of the pages lie beside them.
      try folder.tree("shared").keys.filter { !$0.hasSuffix(".texts") }.sorted()
    }
    let kept = try figures()
    #expect(kept.count == 6)
    #expect(try Program.run("build", "course", "-o", "other", "--cache", "shared", "--quiet", in: folder).status == 0)
    #expect(try figures() == kept)
    #expect(try folder.differences("one", "other") == [])
  }

  @Test(arguments: [
    (["SLURM_ARRAY_TASK_ID": "2", "SLURM_ARRAY_TASK_COUNT": "3", "SLURM_ARRAY_TASK_MIN": "0"], "3/3"),
    (
      [
        "SLURM_ARRAY_TASK_ID": "30", "SLURM_ARRAY_TASK_COUNT": "3", "SLURM_ARRAY_TASK_MIN": "10",
        "SLURM_ARRAY_TASK_STEP": "10",
      ], "3/3"
    ),
    (["JOB_COMPLETION_INDEX": "0", "JOB_COMPLETION_COUNT": "3"], "1/3"),
    (["CI_NODE_INDEX": "2", "CI_NODE_TOTAL": "3"], "2/3"),
  ])
  func aSchedulerSaysWhichItIs(environment: [String: String], share: String) throws {
    let folder = try TemporaryFolder.withCourse()
    let outcome = try Program.run("build", "course", "--shard", "auto", in: folder, environment: environment)
    #expect(outcome.status == 0 && outcome.errors.contains("shard \(share): 2 figures"), "\(outcome.errors)")
  }

  @Test(arguments: [
    (["SLURM_ARRAY_TASK_ID": "9", "SLURM_ARRAY_TASK_COUNT": "4"], "auto", "is none of 4 shards"),
    (["SLURM_ARRAY_TASK_ID": "x"], "auto", "no number of a task"),
    (["CI_NODE_INDEX": "0", "CI_NODE_TOTAL": "3"], "auto", "is none of 3 shards"),
    (["JOB_COMPLETION_INDEX": "1"], "auto", "of how many shards?"),
    (["CI_NODE_INDEX": "1", "CI_NODE_TOTAL": "3"], "auto/4", "CI_NODE_TOTAL=3"),
  ])
  func aSchedulerMaySayWhatCannotBe(environment: [String: String], shard: String, said: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run("build", "--shard", shard, in: folder, environment: environment)
    #expect(outcome.status == 64 && outcome.errors.contains(said), "\(outcome.errors)")
  }

  @Test func aProblemInAShareIsAProblem() throws {
    let folder = try TemporaryFolder.withCourse()
    try folder.replace("kind: softmax", with: "kind: softmacs", in: "course/lessons/2-curves/figures.yml")
    let statuses = try (1...6).map {
      try Program.run("build", "course", "--cache", "c", "--shard", "\($0)/6", "--quiet", in: folder).status
    }
    #expect(statuses.sorted() == [0, 0, 0, 0, 0, 1])
  }

  @Test func aFolderThatCannotBeIsAFault() throws {
    let folder = try TemporaryFolder.withCourse()
    try folder.write("a file", to: "c")
    let outcome = try Program.run("build", "course", "--cache", "c", "--shard", "1/6", "--quiet", in: folder)
    #expect(outcome.status == 74, "\(outcome.errors)")
  }
}
