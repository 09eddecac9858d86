import CairoDrawing
import Figures
import Manuscript
import Output

/// Draws every figure of a course in every language, on several cores at once.
public struct FigureRenderer: Sendable {
  /// How far a run has come.
  public struct Progress: Hashable, Sendable {
    /// The figures that are done, and all of them.
    public var done: Int
    public var total: Int
    /// The figure that was done last.
    public var figure: String
  }

  /// What a run gives: the figures that could be drawn, and what is wrong with the others.
  public struct Result: Sendable {
    /// Complete when there is no problem. A figure with a problem is there without files and with an empty picture, so
    /// that the pages which show it can be checked in the same run.
    public var figures: FigureSet
    public var problems: Problems
  }

  let course: Course
  let reader: FileReader
  let formats: [FileFormat]
  let jobs: Int
  let words: [Vocabulary]
  let cache: FigureCache?
  let share: FigureShare?
  let memory: FigureMemory?

  /// - Parameters:
  ///   - reader: the course's files, for figures drawn from data.
  ///   - words: the words of every language of the course.
  ///   - formats: the files to make; the CSV of the data is always made.
  ///   - jobs: how many figures are drawn at once, at least one. The result does not depend on it.
  ///   - cache: where drawn figures are kept from run to run; nil for none.
  ///   - share: the part of the figures to draw; all of them where it is nil.
  ///   - memory: what an earlier run of this process drew; nil for a process that draws once.
  public init(
    course: Course, reader: FileReader, words: [Vocabulary], formats: Set<FileFormat> = Set(FileFormat.offered),
    jobs: Int,
    cache: FigureCache? = nil, share: FigureShare? = nil, memory: FigureMemory? = nil
  ) {
    self.course = course
    self.reader = reader
    self.formats = FileFormat.allCases.filter(formats.contains)
    self.words = words
    self.jobs = max(1, jobs)
    self.cache = cache
    self.share = share
    self.memory = memory
  }

  /// Draws all figures, each lesson's from its models, which `models` has by the lesson's name. A lesson that is missing
  /// there, because its models have problems, gets no figures.
  ///
  /// Throws a `Fault` when the machine, and not a figure, is at fault: fonts that are not installed, a full disk.
  ///
  /// - Parameter files: takes the files of each figure as soon as it is drawn, and at last the manifest.
  public func render(
    models: [String: Models], into files: any FileStore = MemoryFiles(),
    progress: @Sendable (Progress) -> Void = { _ in }
  ) async throws(Fault) -> Result {
    memory?.begin()
    let work = work(models: models)
    let outcomes = await outcomes(of: work, into: files, progress: progress)
    var problems = Problems()
    var entries: [FigureSet.Entry] = []
    for (job, outcome) in zip(work, outcomes) {
      switch outcome {
      case .drawn(let drawn): entries += drawn
      case .problems(let found):
        problems.append(contentsOf: found)
        entries += job.placeholders
      case .fault(let fault):
        throw fault
      }
    }
    try files.put(FigureManifest.path, FigureManifest(figures: entries.map(\.record)).bytes)
    // A share is there for a run to come, which must find it.
    if share == nil { cache?.prune() }
    return Result(figures: FigureSet(entries: entries, files: files), problems: problems.sorted)
  }

  private enum Outcome: Sendable {
    case drawn([FigureSet.Entry])
    case problems(Problems)
    case fault(Fault)
  }

  private func work(models: [String: Models]) -> [FigureJob] {
    let digest = Digest.sha256(words.map(\.wordsOfFigures).joined(separator: "\n\n"))
    let jobs = course.lessons.flatMap { lesson in
      let definitions = lesson.models + course.models
      let data = ModelFiles.texts(of: definitions, in: lesson.folder, reader)
      return lesson.figures.map { figure in
        let hasInner = !FigureCatalogue.references(of: figure).isEmpty
        return FigureJob(
          lesson: lesson.name, folder: lesson.folder, models: models[lesson.name], modelDefinitions: definitions,
          modelData: data,
          figure: figure, inner: hasInner ? lesson.figures : [], words: words,
          wordsDigest: digest, formats: formats)
      }
    }
    guard let share else { return jobs }
    return jobs.enumerated().filter { share.has($0.offset) }.map(\.element)
  }

  /// The outcome of each job, in their order: at most `jobs` are under way, the next begins when one ends.
  private func outcomes(
    of work: [FigureJob], into files: any FileStore, progress: @Sendable (Progress) -> Void
  ) async -> [Outcome] {
    await withTaskGroup(of: (Int, Outcome).self) { group in
      var outcomes: [Outcome?] = Array(repeating: nil, count: work.count)
      var waiting = work.enumerated().makeIterator()
      func startNext() {
        guard let (index, job) = waiting.next() else { return }
        group.addTask { (index, outcome(of: job, into: files)) }
      }
      for _ in 0..<min(jobs, work.count) { startNext() }
      var done = 0
      for await (index, outcome) in group {
        outcomes[index] = outcome
        done += 1
        progress(Progress(done: done, total: work.count, figure: work[index].figure.id.value))
        startNext()
      }
      return outcomes.compactMap(\.self)
    }
  }

  private func outcome(of job: FigureJob, into files: any FileStore) -> Outcome {
    do {
      let figure = try figure(of: job)
      for file in figure.languages.flatMap(\.files) { try files.put(file.record.path, file.bytes) }
      return .drawn(figure.languages.map(\.entry))
    } catch let problem as Problem {
      return .problems(Problems([problem]))
    } catch let problems as Problems {
      return .problems(problems)
    } catch let fault as Fault {
      return .fault(fault)
    } catch {
      return .fault(Fault(.software, "the figure \(Message.quote(job.figure.id.value)): \(error)"))
    }
  }

  /// The figure from the memory or the cache, or drawn and put there.
  private func figure(of job: FigureJob) throws -> DrawnFigureFiles {
    guard cache != nil || memory != nil else { return try job.run(reading: reader) }
    let key = cache?.key(for: job) ?? FigureKey(job, program: "")
    if let known = memory?.figure(for: key, of: job, reading: reader) { return known }
    let stored = cache?.figure(for: key, of: job, reading: reader)
    let figure = try stored ?? job.run(reading: reader)
    if stored == nil { cache?.store(figure, for: key) }
    memory?.keep(figure, for: key)
    return figure
  }
}
