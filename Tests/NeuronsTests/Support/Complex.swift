import Neurons
import RealModule

/// Just enough of complex numbers for derivatives by a complex step: f′(x) = Im f(x + ih) / h, without cancellation, so h may
/// be as small as 10⁻¹⁰⁰ (W. Squire, G. Trapp, 1998).
struct Complex {
  var real: Double
  var imaginary = 0.0

  static func + (a: Complex, b: Complex) -> Complex {
    Complex(real: a.real + b.real, imaginary: a.imaginary + b.imaginary)
  }
  static func - (a: Complex, b: Complex) -> Complex {
    Complex(real: a.real - b.real, imaginary: a.imaginary - b.imaginary)
  }
  static func * (a: Complex, b: Complex) -> Complex {
    Complex(
      real: a.real * b.real - a.imaginary * b.imaginary, imaginary: a.real * b.imaginary + a.imaginary * b.real)
  }
  static func / (a: Complex, b: Complex) -> Complex {
    let size = b.real * b.real + b.imaginary * b.imaginary
    let product = a * Complex(real: b.real, imaginary: -b.imaginary)
    return Complex(real: product.real / size, imaginary: product.imaginary / size)
  }
  static func exp(_ z: Complex) -> Complex {
    Complex(real: .exp(z.real) * .cos(z.imaginary), imaginary: .exp(z.real) * .sin(z.imaginary))
  }
  static func log(_ z: Complex) -> Complex {
    Complex(real: .log(.hypot(z.real, z.imaginary)), imaginary: .atan2(y: z.imaginary, x: z.real))
  }
}
