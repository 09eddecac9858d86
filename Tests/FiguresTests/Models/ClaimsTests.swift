import Manuscript
import Testing

@testable import Figures

@Suite struct ClaimsTests {
  private let models = """
    and: {perceptron: {weights: [0.5, 0.5], threshold: 0.7}}
    half: {network: {layers: [{weights: [[0.5], [1]], activation: identity}]}}
    """

  private func messages(_ claims: String, models yaml: String? = nil) throws -> [String] {
    let models = try ModelSample.models(yaml ?? models)
    let lesson = Lesson(
      name: "a", folder: "lessons/1-a", number: nil, texts: [:], models: [],
      claims: try Node(yaml: claims, named: "figures.yml").list(), figures: [])
    return ModelSample.messages { try checkClaims(of: lesson, models: models) }
  }

  @Test func trueClaimsPass() throws {
    #expect(
      try messages(
        """
        - {model: and, truth-table: [0, 0, 0, 1]}
        - {value: "and.margin", equals: 0.2, within: 1.0e-12}
        - {value: "sigmoid.value(0)", equals: 0.5}
        """) == [])
  }

  @Test func aChangedThresholdBreaksEveryClaimThatRestsOnIt() throws {
    let changed = "and: {perceptron: {weights: [0.5, 0.5], threshold: 1.2}}"
    #expect(
      try messages(
        """
        - {model: and, truth-table: [0, 0, 0, 1]}
        - {value: "and.output(1, 1)", equals: 1, within: 0}
        - {value: "and.sum(1, 1)", equals: 1, within: 0}
        """, models: changed) == [
          "figures.yml:1:29: error: the claim is false: “and” gives 0, 0, 0, 0, not 0, 0, 0, 1",
          """
          figures.yml:2:39: error: the claim is false: “and.output(1, 1)” is 0, not 1
            try: the model has changed, or the claim allows too little: add “within: 1.0e-9”
          """,
        ])
  }

  @Test func aBillionthIsAllowedWhereNothingIsSaid() throws {
    #expect(try messages("- {value: \"sigmoid.value(0)\", equals: 0.5000000009}") == [])
    #expect(try messages("- {value: \"sigmoid.value(0)\", equals: 0.500000002}").count == 1)
  }

  @Test(arguments: [
    ("{model: and}", "1:3: error: the claim has no “truth-table”"),
    ("{truth-table: [1]}", "1:3: error: the claim has no “model”"),
    ("{equals: 3}", "1:3: error: the claim has no “value”"),
    ("{value: and.margin}", "1:3: error: the claim has no “equals”"),
    ("{value: and.margin, equal: 2, equals: 3}", "1:23: error: unknown key “equal”"),
    ("{model: an, truth-table: [0, 0, 0, 1]}", "1:11: error: no model named “an”"),
    ("{model: and, truth-table: [0, 1]}", "1:29: error: a perceptron with 2 inputs has no truth table of 2 entries"),
    ("{model: half, truth-table: [0, 1]}", "1:30: error: a 1-2 network has no truth table of 2 entries"),
    ("{value: and.margn, equals: 1}", "1:15: error: no value named “margn”"),
    ("{value: and.margin, equals: many}", "1:31: error: expected a number, found “many”"),
    ("{value: and.margin, equals: 1, within: -1}", "1:42: error: “within” is negative"),
    ("{}", "1:3: error: the claim has no “value”"),
  ])
  func whatCannotBeCheckedIsAProblem(claim: String, message: String) throws {
    let messages = try messages("- \(claim)")
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("figures.yml:\(message)") == true, "\(messages)")
  }
}
