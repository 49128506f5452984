import Compression
import InternetMessage

/// The unpacked octets of a source that is gzip-ed.
final class GzipOctets: OctetSource {
  /// Why unpacking ended before its end.
  private(set) var failure: GzipFailure?
  /// How many octets were unpacked.
  var unpackedOctets: Int { decoder.unpackedOctets }
  /// The offset in the compressed stream of what follows it and is not gzip.
  var trailing: Int? { decoder.trailing }

  private var source: any OctetSource
  private var decoder: GzipDecoder
  private var input = [UInt8](repeating: 0, count: 64 << 10)
  private var pending = 0..<0
  private var inputEnded = false
  private var isAtEnd = false

  init(_ source: any OctetSource, limits: GzipLimits) {
    self.source = source
    decoder = GzipDecoder(limits: limits)
  }

  func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFailure) -> Int {
    guard offset < buffer.count else { return 0 }
    while !isAtEnd {
      if pending.isEmpty, !inputEnded {
        let count = try source.read(into: &input, at: 0)
        pending = 0..<count
        inputEnded = count == 0
      }
      do throws(GzipFailure) {
        let step = try decoder.decode(input, pending, isLast: inputEnded, into: &buffer, at: offset)
        pending = pending.lowerBound + step.consumed..<pending.upperBound
        isAtEnd = step.isEnd
        if step.produced > 0 { return step.produced }
      } catch {
        failure = error
        switch error {
        case .totalOctetsExceeded, .expansionRatioExceeded, .outOfMemory: throw .limitReached
        case .truncated, .corrupt: throw .malformed
        }
      }
    }
    return 0
  }
}
