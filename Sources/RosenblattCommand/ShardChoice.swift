import ArgumentParser
import Generator
import Platform

/// The share of the figures that this machine draws, as written on the command line: `2/4`, `auto` or `auto/4`.
struct ShardChoice: ExpressibleByArgument {
  private enum Content {
    case share(FigureShare)
    /// As a scheduler says, of as many shares as it says or as are given here.
    case auto(count: Int?)
  }

  private let content: Content

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    if parts.first == "auto" {
      guard parts.count < 3 else { return nil }
      let count = parts.count == 2 ? Int(parts[1]) : nil
      guard parts.count == 1 || FigureShare(1, of: count ?? 0) != nil else { return nil }
      content = .auto(count: count)
    } else {
      guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]),
        let share = FigureShare(number, of: count)
      else { return nil }
      content = .share(share)
    }
  }

  /// Throws a `ValidationError` when no scheduler says what is asked for, or says what cannot be.
  func share(environment: @escaping (String) -> String? = ThisProcess.environment) throws -> FigureShare {
    switch content {
    case .share(let share): return share
    case .auto(let count): return try Scheduler(environment: environment).share(of: count)
    }
  }
}

/// What the scheduler of a cluster tells each of the processes that it starts for one job.
private struct Scheduler {
  let environment: (String) -> String?

  func share(of given: Int?) throws -> FigureShare {
    // The one that started the process itself comes before the one whose machines it uses.
    if let id = try number("SLURM_ARRAY_TASK_ID") {
      let (first, step) = (try number("SLURM_ARRAY_TASK_MIN") ?? 1, try number("SLURM_ARRAY_TASK_STEP") ?? 1)
      let position = (id - first) / max(1, step)
      return try share(
        position + 1, of: given, countedIn: "SLURM_ARRAY_TASK_COUNT", named: "SLURM_ARRAY_TASK_ID=\(id)",
        hint: "number the tasks of the array without gaps, such as “--array=1-4”")
    }
    if let index = try number("JOB_COMPLETION_INDEX") {
      return try share(
        index + 1, of: given, countedIn: "JOB_COMPLETION_COUNT", named: "JOB_COMPLETION_INDEX=\(index)",
        hint: "give the job's “completions”: “--shard auto/4”")
    }
    if let index = try number("CI_NODE_INDEX") {
      return try share(
        index, of: given, countedIn: "CI_NODE_TOTAL", named: "CI_NODE_INDEX=\(index)",
        hint: "set “parallel” of the job")
    }
    throw ValidationError(
      "“--shard auto” finds none of SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX and CI_NODE_INDEX; write “--shard 1/4”.")
  }

  private func share(
    _ number: Int, of given: Int?, countedIn variable: String, named place: String, hint: String
  ) throws -> FigureShare {
    let counted = try self.number(variable)
    guard let count = given ?? counted else {
      throw ValidationError("\(place), but not \(variable): of how many shards? Write “--shard auto/4”.")
    }
    if let given, let counted, given != counted {
      throw ValidationError("“--shard auto/\(given)”, but \(variable)=\(counted).")
    }
    guard let share = FigureShare(number, of: count) else {
      throw ValidationError("\(place) is none of \(count) shards; \(hint).")
    }
    return share
  }

  private func number(_ name: String) throws -> Int? {
    guard let text = environment(name) else { return nil }
    guard let number = Int(text), 0...1_000_000_000 ~= number else {
      throw ValidationError("\(name)=\(Terminal.clean(text)) is no number of a task.")
    }
    return number
  }
}
