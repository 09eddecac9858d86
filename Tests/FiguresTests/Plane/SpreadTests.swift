import Testing

@testable import Figures

struct SpreadTests {
  @Test func whatHasRoomStaysWhereItWantsToBe() {
    #expect(Spread.nearest(to: [0, 10, 30], apart: [10, 20, 5]) == [0, 10, 30])
    #expect(Spread.nearest(to: [], apart: []).isEmpty)
  }

  @Test func whatTouchesMovesApartEquallyFar() {
    #expect(Spread.nearest(to: [10, 10], apart: [4, 4]) == [8, 12])
    #expect(Spread.nearest(to: [0, 0, 0], apart: [3, 3, 3]) == [-3, 0, 3])
  }

  @Test func nothingIsNearerToItsPlaceThanItsRoomAllows() {
    let wanted = (0..<40).map { Double($0 * $0 % 17) }.sorted()
    let rooms = (0..<40).map { 0.5 + Double($0 % 3) }
    let places = Spread.nearest(to: wanted, apart: rooms)
    for (index, room) in rooms.dropLast().enumerated() {
      #expect(places[index + 1] - places[index] >= room - 1e-9)
    }
    #expect(abs(zip(places, wanted).map { $0 - $1 }.reduce(0, +)) < 1e-9)
  }
}
