import Neurons
import Testing

/// The reference tables, made with 60 digits.
@Suite struct ActivationReferenceTests {
  @Test func valuesAndDerivativesAreWithinTwoUnitsOfTheTable() throws {
    let table = try ReferenceTable("activations")
    for row in table.rows {
      let activation = try Activation(named: row[0].replacing("_", with: "-"))
      let x = try number(row[1])
      let (value, derivative) = (try number(row[2]), try number(row[3]))
      #expect(ulps(activation.value(x), from: value) <= 2, "\(activation)(\(x))")
      // At −0.75 the derivatives of both GELUs are 0.002, the difference of two numbers of 0.22.
      let cancels = activation.name.hasPrefix("gelu") && x == -0.75
      let unit = cancels ? (0.22).ulp / derivative.ulp : 1
      #expect(ulps(activation.derivative(x), from: derivative) <= 2 * unit, "\(activation)′(\(x))")
    }
    #expect(table.rows.count == 410)
  }

  @Test func infinitiesAndNaNAreAsTheTableSays() throws {
    let table = try ReferenceTable("nonfinite")
    for row in table.rows {
      let activation = try Activation(named: row[0].replacing("_", with: "-"))
      let x = try number(row[1])
      #expect(ulps(activation.value(x), from: try number(row[2])) == 0, "\(activation)(\(x))")
      #expect(ulps(activation.derivative(x), from: try number(row[3])) == 0, "\(activation)′(\(x))")
    }
    #expect(table.rows.count == 30)
  }

  private func number(_ text: String) throws -> Double { try #require(Double(text)) }
}
