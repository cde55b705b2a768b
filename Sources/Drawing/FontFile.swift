import CFonts
import Foundation

/// A font installed on this machine, opened once and cut down many times. No other file speaks to HarfBuzz and Fontconfig.
final class FontFile: @unchecked Sendable {
    /// Immutable once made, so any thread may read them.
    private let face: OpaquePointer
    private let known: OpaquePointer

    /// Reads the font of exactly this family and weight; nil when it is not installed or cannot be read.
    init?(family: String, isBold: Bool) {
        var index: Int32 = 0
        guard let path = cf_font_file(family, isBold ? 1 : 0, &index) else { return nil }
        defer { free(path) }
        guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
        face = hb_face_create(blob, UInt32(index))
        hb_blob_destroy(blob)
        hb_face_make_immutable(face)
        known = hb_set_create()
        hb_face_collect_unicodes(face, known)
    }

    deinit {
        hb_set_destroy(known)
        hb_face_destroy(face)
    }

    /// A font with the letters of `wanted` that this one has, with all their joined forms, and which letters these are.
    ///
    /// Nil when there are none. Costs about a millisecond.
    func subset(_ wanted: Set<UInt32>) -> (font: Data, letters: Set<UInt32>)? {
        let letters = wanted.filter { hb_set_has(known, $0) != 0 }
        guard !letters.isEmpty, let input = hb_subset_input_create_or_fail() else { return nil }
        defer { hb_subset_input_destroy(input) }
        let set = hb_subset_input_unicode_set(input)
        for letter in letters { hb_set_add(set, letter) }
        hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
        guard let small = hb_subset_or_fail(face, input) else { return nil }
        defer { hb_face_destroy(small) }
        let result = hb_face_reference_blob(small)
        defer { hb_blob_destroy(result) }
        var length: UInt32 = 0
        guard let bytes = hb_blob_get_data(result, &length), length > 0 else { return nil }
        return (Data(bytes: bytes, count: Int(length)), letters)
    }
}
