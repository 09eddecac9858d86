import Plotting
public enum FigureSVG {
  static func rewrite(_ drawn: [UInt8], size: Size, text: FigureText, theme: Theme) throws(DrawingError) -> String {
    String(decoding: drawn, as: UTF8.self)
  }
}
