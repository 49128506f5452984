import Glibc

/// The owner of one conversion descriptor of the C library, from one character set to UTF-8.
///
/// Invariant: the descriptor is opened by `init`, closed by `deinit` and never leaves this class; the class is not
/// Sendable, so that no two threads use it at once.
final class Iconv {
  private let descriptor: iconv_t
  private var scratch = [UInt8](repeating: 0, count: 4096)

  /// Opens the conversion, or nothing when the C library does not have it.
  init?(from libraryName: String) {
    guard let descriptor = iconv_open("UTF-8", libraryName), Int(bitPattern: descriptor) != -1 else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// Appends a range as UTF-8; what cannot be decoded becomes U+FFFD, one for each octet that begins nothing.
  ///
  /// The conversion is in its first state before and after. Every round reads at least one octet or
  /// fills the scratch, so that the loop ends.
  func append(_ view: OctetView, _ range: Range<Int>, to text: inout [UInt8], defects: inout CharsetDefectLog) {
    view.check(range)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let step = convert(view, offset..<range.upperBound)
      text.append(contentsOf: scratch[..<step.written])
      offset += step.read
      switch step.failure {
      case 0: continue
      case E2BIG where step.written + step.read > 0: continue
      case EINVAL:
        defects.record(.undecodable, at: offset)
        text += Self.replacement
        offset = range.upperBound
      default:
        defects.record(.undecodable, at: offset)
        text += Self.replacement
        offset += 1
      }
    }
    // Back to the first state; some conversions hold a letter back until they know that no accent follows.
    let rest = convert(nil, 0..<0)
    text.append(contentsOf: scratch[..<rest.written])
  }

  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  private struct Step {
    var read: Int
    var written: Int
    var failure: Int32
  }

  private func convert(_ view: OctetView?, _ range: Range<Int>) -> Step {
    scratch.withUnsafeMutableBytes { buffer in
      var room = buffer.count
      var output = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let view else {
        _ = iconv(descriptor, nil, nil, &output, &room)
        return Step(read: 0, written: buffer.count - room, failure: 0)
      }
      var left = range.count
      // The C prototype lacks a const; iconv only reads its input.
      let first = UnsafeMutableRawPointer(mutating: UnsafeRawPointer(view.base + range.lowerBound))
      var input: UnsafeMutablePointer<CChar>? = first.assumingMemoryBound(to: CChar.self)
      let result = iconv(descriptor, &input, &left, &output, &room)
      let failure = result == -1 ? errno : 0
      return Step(read: range.count - left, written: buffer.count - room, failure: failure)
    }
  }
}
