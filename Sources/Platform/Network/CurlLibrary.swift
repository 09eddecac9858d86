import CCurl

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The functions of libcurl, loaded when they are first asked for.
struct CurlLibrary: @unchecked Sendable {
  // Unchecked because the pointers are addresses of code, set once.
  typealias Make = @convention(c) () -> UnsafeMutableRawPointer?
  typealias Use = @convention(c) (UnsafeMutableRawPointer?) -> Void
  typealias Perform = @convention(c) (UnsafeMutableRawPointer?) -> Int32
  typealias Text = @convention(c) (Int32) -> UnsafePointer<CChar>?
  typealias Start = @convention(c) (Int) -> Int32

  let make: Make
  let reset: Use
  let end: Use
  let perform: Perform
  let text: Text
  let setOption: UnsafeMutableRawPointer
  let getInfo: UnsafeMutableRawPointer

  /// Nil where libcurl is not installed.
  static let shared = CurlLibrary()

  private init?() {
    #if canImport(Darwin)
      let names = ["libcurl.4.dylib", "/usr/lib/libcurl.4.dylib"]
    #else
      let names = ["libcurl.so.4", "libcurl-gnutls.so.4"]
    #endif
    let opened = names.lazy.compactMap { dlopen($0, RTLD_NOW | RTLD_LOCAL) }.first
    guard let library = opened, let start = dlsym(library, "curl_global_init"),
      let make = dlsym(library, "curl_easy_init"), let reset = dlsym(library, "curl_easy_reset"),
      let end = dlsym(library, "curl_easy_cleanup"), let perform = dlsym(library, "curl_easy_perform"),
      let text = dlsym(library, "curl_easy_strerror"), let setOption = dlsym(library, "curl_easy_setopt"),
      let getInfo = dlsym(library, "curl_easy_getinfo")
    else { return nil }
    // Everything, sockets and ciphers; once, and before any other call.
    guard unsafeBitCast(start, to: Start.self)(3) == 0 else { return nil }
    self.make = unsafeBitCast(make, to: Make.self)
    self.reset = unsafeBitCast(reset, to: Use.self)
    self.end = unsafeBitCast(end, to: Use.self)
    self.perform = unsafeBitCast(perform, to: Perform.self)
    self.text = unsafeBitCast(text, to: Text.self)
    self.setOption = setOption
    self.getInfo = getInfo
  }

  /// Why a transfer ended as it did, in libcurl's words.
  func reason(_ code: Int32) -> String {
    text(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
