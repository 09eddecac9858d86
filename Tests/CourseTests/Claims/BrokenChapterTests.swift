import Foundation
import Testing

/// What the chapter says is checked: a changed weight stops the build, and the message names the place.
@Suite struct BrokenChapterTests {
  struct Change {
    var file: String
    var old: String
    var new: String
    /// The claim that the message points at, and what it says there.
    var claim: String
    var message: String
  }

  static let changes = [
    Change(
      file: "lessons/1-perceptron/figures.yml", old: "and:  {perceptron: {weights: [0.5, 0.5], threshold: 0.7}}",
      new: "and:  {perceptron: {weights: [0.5, 0.5], threshold: 1.2}}", claim: "[0, 0, 0, 1]}\n  - {model: or,",
      message: "the claim is false: “and” gives 0, 0, 0, 0, not 0, 0, 0, 1"),
    Change(
      file: "lessons/4-summary/figures.yml", old: "threshold: 0.7", new: "threshold: 1.2",
      claim: "[0, 0, 0, 1]}\n  - {model: xor,", message: "the claim is false: “and” gives 0, 0, 0, 0, not 0, 0, 0, 1"),
    Change(
      file: "lessons/1-perceptron/figures.yml", old: "[[1, 1], [0.3, 0.3]]", new: "[[1, 1], [0.6, 0.6]]",
      claim: "[0, 1, 1, 0]}\n  - {model: xor-c,",
      message: "the claim is false: “xor-b” gives 0, 0, 0, 0, not 0, 1, 1, 0"),
    Change(
      file: "lessons/2-networks/figures.yml", old: "[1, 2, -1.1], [1, 5, -5]], bias: 0}}",
      new: "[1, 2, -1.1], [1, 7.3, -7.3]], bias: 0}}", claim: "6.7, within: 1.0e-9",
      message: "the claim is false: “six.at(2)” is 9, not 6.7"),
    Change(
      file: "lessons/2-networks/figures.yml", old: "biases: [0.1, -0.2, 0.3]", new: "biases: [0.6, -0.2, 0.3]",
      claim: "0.6, within: 1.0e-14", message: "the claim is false: “worked.sum(2,1; 1,2)” is 1.1, not 0.6"),
    Change(
      file: "lessons/3-activations/figures.yml", old: "bend: {relu-sum: {units: [[-1, 2, 1]], bias: 3}}",
      new: "bend: {relu-sum: {units: [[-1, 2, 2]], bias: 3}}", claim: "3, within: 1.0e-12}\n  - {value: \"bend.at(2)\"",
      message: "the claim is false: “bend.at(-0.5)” is 2, not 3"),
  ]

  /// All in one copy, since a build reports all that is wrong.
  @Test func everyChangedWeightStopsTheBuild() throws {
    let copy = try CourseCopy()
    let places = try Self.changes.map { try copy.place(of: $0.claim, in: $0.file) }
    for change in Self.changes { try copy.replace(change.old, with: change.new, in: change.file) }
    let outcome = try copy.build()
    #expect(outcome.status == 1)
    let messages = outcome.errors.components(separatedBy: "\n")
    for (change, place) in zip(Self.changes, places) {
      #expect(messages.contains("\(place): error: \(change.message)"), "\(outcome.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: copy.templates.appendingPathComponent("site").path))
  }
}
