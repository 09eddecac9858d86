import Output

/// What other stages of a build keep in the cache beside figures.
extension FigureCache {
  /// The bytes kept for a purpose by this program; nil where there are none, or where a single one is not as it was kept.
  public func kept(for purpose: String) -> [UInt8]? {
    guard let bytes = folder.read(name(of: purpose)), bytes.count >= 64 else { return nil }
    let body = Array(bytes[64...])
    return Array(Digest.sha256(body).utf8) == Array(bytes[..<64]) ? body : nil
  }

  /// Keeps bytes for a purpose in the place of those kept before. A build does without what cannot be kept.
  public func keep(_ bytes: [UInt8], for purpose: String) {
    try? folder.write(name(of: purpose), Array(Digest.sha256(bytes).utf8) + bytes)
  }

  private func name(of purpose: String) -> String {
    Digest.sha256("\(program.utf8.count)\n\(program)\(purpose)") + ".texts"
  }
}
