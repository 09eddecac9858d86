import Foundation

/// What the compiler and the linker need of the modules that these tests were built with.
struct BuiltModules {
  enum Failure: Error, CustomStringConvertible {
    case notBuilt(String, folder: String)
    case noSystemLibrary(String, messages: String)

    var description: String {
      switch self {
      case .notBuilt(let module, let folder): "there is no built module \(module) in \(folder)"
      case .noSystemLibrary(let package, let messages): "pkg-config \(package): \(messages)"
      }
    }
  }

  /// What each module is built on, as in Package.swift and in the packages it names.
  private static let dependencies = [
    "Neurons": ["RealModule", "CWideLanes"],
    "RealModule": ["_NumericsShims"],
    "Formulas": ["Neurons", "CMuParser"],
    "Plotting": [],
    "Platform": ["CCurl"],
    "Manuscript": ["Platform", "CYAML"],
    "CairoDrawing": ["Plotting", "CCairo", "CPango", "CFontconfig", "CDeflate"],
    "Figures": ["Neurons", "Formulas", "Plotting", "Manuscript"],
  ]

  /// The headers of modules in C that are compiled with us, below the folder of checkouts or, for ours, the project's.
  private static let headers = [
    "_NumericsShims": "swift-numerics/Sources/_NumericsShims/include",
    "CWideLanes": "Sources/CWideLanes/include",
  ]

  /// What pkg-config calls the libraries of the system.
  private static let systemLibraries = [
    "CCairo": "cairo", "CPango": "pangocairo", "CFontconfig": "fontconfig", "CDeflate": "libdeflate",
    "CMuParser": "muparser", "CYAML": "yaml-0.1",
  ]

  /// Modules in C whose headers are all there is of them.
  private static let headersAlone = ["CCurl"]

  /// The modules that a source imports and all that those are built on, each once.
  private let modules: [String]

  /// - Parameter source: Its lines that begin with `import` say what it needs; what is none of ours is left to the compiler.
  init(importedBy source: String) {
    var waiting = source.split(separator: "\n").filter { $0.hasPrefix("import ") }
      .map { $0.dropFirst("import ".count).trimmingCharacters(in: .whitespaces) }
      .filter { Self.dependencies[$0] != nil }
    var modules: [String] = []
    while let module = waiting.popLast() {
      guard !modules.contains(module) else { continue }
      modules.append(module)
      waiting += Self.dependencies[module] ?? []
    }
    self.modules = modules
  }

  /// The compiler's options: where modules and headers are, the object files, and the libraries of the system.
  func options() throws -> [String] {
    let folder = Project.products
    var options = ["-I", folder.appendingPathComponent("Modules").path]
    for module in modules {
      let package = Self.systemLibraries[module]
      if package != nil || Self.headersAlone.contains(module) {
        let map = Project.folder.appendingPathComponent("Sources/\(module)/module.modulemap").path
        options += ["-Xcc", "-fmodule-map-file=\(map)"] + (try package.map(Self.flags) ?? [])
      } else {
        if let path = Self.headers[module] {
          let checkouts = folder.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("checkouts")
          options += [
            "-I",
            path.hasPrefix("Sources")
              ? Project.folder.appendingPathComponent(path).path
              : checkouts.appendingPathComponent(path).path,
          ]
        }
        options += try Self.objects(of: module, in: folder)
      }
    }
    return options
  }

  private static func objects(of module: String, in folder: URL) throws -> [String] {
    let objects = folder.appendingPathComponent("\(module).build")
    let map = objects.appendingPathComponent("output-file-map.json")
    let files: [String]
    if let entries = try? JSONDecoder().decode([String: OutputFiles].self, from: Data(contentsOf: map)) {
      // Not what lies in the folder: objects of sources that are no longer there stay.
      files = entries.values.compactMap(\.object)
    } else {
      // A module in C.
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: objects.path)) ?? []
      files = names.filter { $0.hasSuffix(".o") }.map { objects.appendingPathComponent($0).path }
    }
    guard !files.isEmpty else { throw Failure.notBuilt(module, folder: folder.path) }
    return files.sorted()
  }

  /// What the compiler makes of a source file.
  private struct OutputFiles: Decodable {
    var object: String?
  }

  private static func flags(of package: String) throws -> [String] {
    func ask(_ question: String) throws -> [String] {
      let outcome = try Command("/usr/bin/env", ["pkg-config", question, package]).run(in: Project.folder.path)
      guard outcome.status == 0 else { throw Failure.noSystemLibrary(package, messages: outcome.errors) }
      return outcome.output.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
    return try ask("--cflags").flatMap { ["-Xcc", $0] }
      + ask("--libs").filter { $0.hasPrefix("-l") || $0.hasPrefix("-L") }
  }
}
