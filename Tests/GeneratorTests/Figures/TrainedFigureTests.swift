import Testing

@testable import Generator

/// Figures of models that are trained in `figures.yml`.
struct TrainedFigureTests {
  private func course() throws -> SmallCourse {
    try SmallCourse(
      models: """
          f: {function: "x^3 + x^2 - x - 1"}
          xor:
            train:
              network: {sizes: [2, 4, 1], activation: tanh, output: sigmoid}
              data: xor
              loss: cross-entropy
              optimiser: {adam: {rate: 0.1}}
              epochs: 60
          curve:
            train:
              network: {sizes: [1, 6, 1], activation: tanh, output: identity}
              data: {of: f, domain: [-2, 2], points: 21}
              epochs: 60
              batch: 7
              shuffle: true

        """,
      figures: """
          trained-boundary:
            kind: decision-boundary
            model: xor
            targets: [0, 1, 1, 0]
            title: {zh: 异或, en: XOR}
            caption: {zh: 图, en: Learned}
          trained-curve:
            kind: approximation
            target: f
            model: curve
            title: {zh: 曲线, en: Curve}
            caption: {zh: 图, en: Learned}

        """)
  }

  /// A boundary and an approximation, from the weights that training gives, to the same bytes each time.
  @Test func theExistingKindsDrawThemAlikeEachTime() async throws {
    let (first, second) = (try course(), try course())
    let result = try await first.renderer(jobs: 1).render(models: first.models)
    let again = try await second.renderer(jobs: 4).render(models: second.models)
    #expect(result.problems.isEmpty)
    #expect(result.figures.digests == again.figures.digests)
    let boundary = try #require(result.figures.entry("trained-boundary", in: .english))
    let curve = try #require(result.figures.entry("trained-curve", in: .english))
    #expect(boundary.svg.contains("<path") && curve.svg.contains("<path"))
    #expect(curve.table.contains { $0.first == "curve" } && curve.table.contains { $0.first == "f" })
  }
}
