import Foundation

/// A format that is made of the SVG, for where SVG is not taken.
public enum PrintFormat: String, Sendable, CaseIterable {
    /// Pixels, two for each of the drawing's own.
    case png
    /// A page of the drawing's size, its text still text.
    case pdf
}

/// Turns SVG into PNG and PDF by librsvg and Cairo, which are loaded when first asked for: most calls never need them.
struct Printer {
    private typealias Handle = OpaquePointer
    /// Cairo's way of handing out bytes.
    private typealias Sink = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt32) -> Int32
    private struct Box { var x = 0.0, y = 0.0, width = 0.0, height = 0.0 }

    /// Pixels of a PNG to one of the drawing, and the most that one side may have.
    private static let scale = 2.0
    private static let longest = 16_000.0

    private let rsvg: UnsafeMutableRawPointer
    private let cairo: UnsafeMutableRawPointer

    /// Loads the libraries; throws what to install where they are missing.
    init() throws(DrawingError) {
        guard let rsvg = dlopen("librsvg-2.so.2", RTLD_NOW), let cairo = dlopen("libcairo.so.2", RTLD_NOW) else {
            throw .cannotPrint(reason: "PNG and PDF need librsvg, which is not installed (apt-get install librsvg2-2); SVG needs nothing")
        }
        (self.rsvg, self.cairo) = (rsvg, cairo)
    }

    /// The file, whole.
    func file(_ svg: String, _ format: PrintFormat) throws(DrawingError) -> [UInt8] {
        let new: @convention(c) (UnsafePointer<UInt8>, UInt, OpaquePointer?) -> Handle? = try call(rsvg, "rsvg_handle_new_from_data")
        let free: @convention(c) (Handle) -> Void = try call(rsvg, "g_object_unref")
        let measure: @convention(c) (Handle, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>) -> Int32 = try call(
            rsvg, "rsvg_handle_get_intrinsic_size_in_pixels")
        let text = Array(svg.utf8)
        guard let handle = new(text, UInt(text.count), nil) else { throw .cannotPrint(reason: "librsvg cannot read the picture") }
        defer { free(handle) }
        var (width, height) = (0.0, 0.0)
        guard measure(handle, &width, &height) != 0 else { throw .cannotPrint(reason: "librsvg finds no size of the picture") }
        return format == .png ? try png(handle, width, height) : try pdf(handle, width, height)
    }

    private func png(_ handle: Handle, _ width: Double, _ height: Double) throws(DrawingError) -> [UInt8] {
        let create: @convention(c) (Int32, Int32, Int32) -> OpaquePointer? = try call(cairo, "cairo_image_surface_create")
        let write: @convention(c) (OpaquePointer?, Sink, UnsafeMutableRawPointer?) -> Int32 = try call(
            cairo, "cairo_surface_write_to_png_stream")
        let scale = min(Self.scale, Self.longest / max(width, height))
        let (columns, rows) = ((width * scale).rounded(.up), (height * scale).rounded(.up))
        let surface = create(0, Int32(columns), Int32(rows))
        var bytes: [UInt8] = []
        try render(handle, on: surface, columns, rows)
        let status = withUnsafeMutablePointer(to: &bytes) { write(surface, sink, $0) }
        try release(surface)
        guard status == 0, !bytes.isEmpty else { throw .cannotPrint(reason: "Cairo cannot make a PNG of \(Int(columns))×\(Int(rows)) pixels") }
        return bytes
    }

    private func pdf(_ handle: Handle, _ width: Double, _ height: Double) throws(DrawingError) -> [UInt8] {
        let create: @convention(c) (Sink, UnsafeMutableRawPointer?, Double, Double) -> OpaquePointer? = try call(
            cairo, "cairo_pdf_surface_create_for_stream")
        let note: @convention(c) (OpaquePointer?, Int32, UnsafePointer<CChar>) -> Void = try call(cairo, "cairo_pdf_surface_set_metadata")
        let finish: @convention(c) (OpaquePointer?) -> Void = try call(cairo, "cairo_surface_finish")
        let status: @convention(c) (OpaquePointer?) -> Int32 = try call(cairo, "cairo_surface_status")
        // A pixel of the drawing is three quarters of a point.
        let (wide, high) = (width * 0.75, height * 0.75)
        let bytes = UnsafeMutablePointer<[UInt8]>.allocate(capacity: 1)
        bytes.initialize(to: [])
        defer { bytes.deinitialize(count: 1); bytes.deallocate() }
        let surface = create(sink, bytes, wide, high)
        // The day of making would make every file another.
        note(surface, 5, "1970-01-01T00:00:00Z")
        try render(handle, on: surface, wide, high)
        finish(surface)
        let fault = status(surface)
        try release(surface)
        guard fault == 0, !bytes.pointee.isEmpty else { throw .cannotPrint(reason: "Cairo cannot make the PDF") }
        return bytes.pointee
    }

    private func render(_ handle: Handle, on surface: OpaquePointer?, _ width: Double, _ height: Double) throws(DrawingError) {
        let create: @convention(c) (OpaquePointer?) -> OpaquePointer? = try call(cairo, "cairo_create")
        let destroy: @convention(c) (OpaquePointer?) -> Void = try call(cairo, "cairo_destroy")
        let draw: @convention(c) (Handle, OpaquePointer?, UnsafeRawPointer, OpaquePointer?) -> Int32 = try call(
            rsvg, "rsvg_handle_render_document")
        let context = create(surface)
        defer { destroy(context) }
        var box = Box(width: width, height: height)
        guard draw(handle, context, &box, nil) != 0 else { throw .cannotPrint(reason: "librsvg cannot draw the picture") }
    }

    private func release(_ surface: OpaquePointer?) throws(DrawingError) {
        let destroy: @convention(c) (OpaquePointer?) -> Void = try call(cairo, "cairo_surface_destroy")
        destroy(surface)
    }

    private let sink: Sink = { target, bytes, count in
        target!.assumingMemoryBound(to: [UInt8].self).pointee.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
        return 0
    }

    /// A function of a library by its name.
    private func call<Function>(_ library: UnsafeMutableRawPointer, _ name: String) throws(DrawingError) -> Function {
        guard let symbol = dlsym(library, name) else {
            throw .cannotPrint(reason: "PNG and PDF need librsvg 2.52 or later; \(name) is missing")
        }
        return unsafeBitCast(symbol, to: Function.self)
    }
}
