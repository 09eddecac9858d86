import CCairo
import Plotting

/// Owns a Cairo surface and its context; both are freed with it.
final class CairoSurface {
  let surface: OpaquePointer
  let context: OpaquePointer
  private let sink: ByteSink
  /// The pixels of an image.
  private let memory: PixelMemory?
  /// Points a unit.
  private static let points = 0.75

  /// - Throws: `DrawingError.library` when Cairo cannot make the surface, mostly for want of memory.
  init(
    width: Double, height: Double, output: CairoCanvas.Output, background: Color = Color(0)
  ) throws(DrawingError) {
    let sink = ByteSink()
    var memory: PixelMemory?
    let closure = Unmanaged.passUnretained(sink).toOpaque()
    let made: OpaquePointer? =
      switch output {
      case .pdf:
        cairo_pdf_surface_create_for_stream(appendToSink, closure, width * Self.points, height * Self.points)
      case .eps:
        cairo_ps_surface_create_for_stream(appendToSink, closure, width * Self.points, height * Self.points)
      case .image(let scale):
        CairoSurface.image(
          width: Int32(clamping: Int((width * scale).rounded(.up))),
          height: Int32(clamping: Int((height * scale).rounded(.up))), background, &memory)
      case .measuring: cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nil)
      }
    guard let made, let context = cairo_create(made) else { throw .library("Cairo made no surface") }
    surface = made
    self.context = context
    self.sink = sink
    self.memory = memory
    switch output {
    case .pdf(let title):
      cairo_surface_set_device_scale(surface, Self.points, Self.points)
      title.withCString { cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, $0) }
      // Without a date Cairo writes the time of day, and no two files would be alike; one that is empty it leaves out.
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "")
    case .eps(let title):
      cairo_surface_set_device_scale(surface, Self.points, Self.points)
      cairo_ps_surface_set_eps(surface, 1)
      // What is half transparent PostScript has no words for: those places become an image.
      cairo_surface_set_fallback_resolution(surface, 600, 600)
      PostScript.title(title).withCString { cairo_ps_surface_dsc_comment(surface, $0) }
    case .image(let scale): cairo_surface_set_device_scale(surface, scale, scale)
    case .measuring: break
    }
    try check()
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
    memory?.giveBack()
  }

  /// An image of one colour.
  private static func image(
    width: Int32, height: Int32, _ background: Color, _ memory: inout PixelMemory?
  ) -> OpaquePointer? {
    let stride = Int(cairo_format_stride_for_width(CAIRO_FORMAT_RGB24, width))
    guard stride > 0, height > 0, let pixels = PixelMemory.borrow(bytes: stride * Int(height)) else { return nil }
    memory = pixels
    let color = UInt32(background.red) << 16 | UInt32(background.green) << 8 | UInt32(background.blue)
    pixels.start.initializeMemory(as: UInt32.self, repeating: color, count: stride * Int(height) / 4)
    let start = pixels.start.assumingMemoryBound(to: UInt8.self)
    return cairo_image_surface_create_for_data(start, CAIRO_FORMAT_RGB24, width, height, Int32(stride))
  }

  /// Cairo's errors stick to the context and the surface, so that one look at the end finds any of them.
  func check() throws(DrawingError) {
    for status in [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
      throw .library(cairo_status_to_string(status).map { String(cString: $0) } ?? "Cairo status \(status.rawValue)")
    }
  }

  /// Ends the drawing and returns what Cairo wrote.
  func finish() throws(DrawingError) -> [UInt8] {
    try check()
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .library(cairo_status_to_string(status).map { String(cString: $0) } ?? "Cairo status \(status.rawValue)")
    }
    return sink.bytes
  }
}

/// Collects what Cairo writes, in memory.
final class ByteSink {
  var bytes: [UInt8] = []
}

func appendToSink(
  _ closure: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let closure, let data else { return count == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR }
  Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().bytes
    .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
  return CAIRO_STATUS_SUCCESS
}
