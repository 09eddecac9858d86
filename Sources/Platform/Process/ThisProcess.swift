#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The running program: where it is, what it is made of, and what it was started with.
package enum ThisProcess {
  /// The path of the program itself, links resolved.
  package static var executable: String? {
    #if canImport(Darwin)
      var size: UInt32 = 0
      _NSGetExecutablePath(nil, &size)
      var buffer = [CChar](repeating: 0, count: Int(size) + 1)
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      return Disk.canonical(buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" })
    #else
      return Disk.canonical("/proc/self/exe")
    #endif
  }

  /// The files that the program consists of: its own and those of its libraries, in the order of their names.
  package static var loadedFiles: [String] {
    #if canImport(Darwin)
      let paths = (0..<_dyld_image_count()).compactMap { _dyld_get_image_name($0).map { String(cString: $0) } }
    #else
      let maps = (try? Disk.read("/proc/self/maps")).map { String(decoding: $0, as: UTF8.self) } ?? ""
      // A line ends in the path of the file that is mapped there; fonts and caches are mapped too, but never to be run.
      let paths = maps.split(separator: "\n").filter { $0.contains(" r-xp ") }.compactMap { line in
        line.firstIndex(of: "/").map { String(line[$0...]) }
      }
    #endif
    return Set(paths).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A variable of the environment; nil where it is not set, or set to nothing.
  package static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// How many processors there are to work on; at least one.
  package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The kind of processor, with what it can do that lets the C library take other paths through its mathematics.
  package static var processor: String {
    #if arch(x86_64)
      let kind = "x86_64"
    #elseif arch(arm64)
      let kind = "arm64"
    #else
      let kind = "other"
    #endif
    let lines = (try? Disk.read("/proc/cpuinfo")).map { String(decoding: $0, as: UTF8.self) }?.split(separator: "\n")
    let flags = lines?.first { $0.hasPrefix("flags") || $0.hasPrefix("Features") }?.split(separator: " ") ?? []
    return ([kind] + ["avx2", "avx512f", "fma", "fma4"].filter { flags.contains($0[...]) }).joined(separator: " ")
  }
}
