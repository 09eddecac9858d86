import Neurons
import Testing

@Suite struct MatrixTests {
  @Test func rowsAreStoredOneAfterAnother() throws {
    let matrix = try #require(Matrix([[1, 2, 3], [4, 5, 6]]))
    #expect(matrix.entries == [1, 2, 3, 4, 5, 6])
    #expect(matrix[1, 0] == 4 && matrix.row(1) == [4, 5, 6] && matrix.shape == "2×3")
    #expect(Matrix(matrix.nested) == matrix)
    #expect(Matrix(rows: 2, columns: 3) { Double($0 * 3 + $1 + 1) } == matrix)
  }

  @Test func raggedRowsAreNoMatrixAndNegativeSizesAreEmpty() {
    #expect(Matrix([[1], [2, 3]]) == nil)
    #expect(Matrix([])?.shape == "0×0")
    #expect(Matrix(rows: -3, columns: 2).entries.isEmpty)
  }

  @Test func entriesCanBeSet() {
    var matrix = Matrix(rows: 2, columns: 2)
    matrix[0, 1] = 7
    #expect(matrix.nested == [[0, 7], [0, 0]])
  }
}
