import CZlib

/// The one owner of a zlib inflate state.
///
/// zlib keeps a pointer from its state back to the `z_stream`, so that the stream must never move: it lives in memory
/// of its own from `init` to `deinit`. The class is not Sendable; its user is.
final class InflateStream {
  enum Outcome {
    case going, memberEnded, corrupt, outOfMemory
  }

  /// What is around the deflate data.
  ///
  /// The raw value is what zlib calls window bits: 15 for the largest window.
  enum Framing: Int32 {
    /// 16 more: gzip framing with its CRC-32 checked by zlib.
    case gzip = 31
    /// Below zero: nothing.
    case none = -15
  }

  private let stream: UnsafeMutablePointer<z_stream>

  init?(framing: Framing = .gzip) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, framing.rawValue, ZLIB_VERSION, size) == Z_OK else {
      stream.deinitialize(count: 1)
      stream.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// The CRC-32 of octets.
  static func checksum(of octets: [UInt8]) -> UInt32 {
    octets.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
  }

  /// Makes ready for the next member.
  func reset() {
    inflateReset(stream)
  }

  /// Unpacks from the start of one buffer into the start of another.
  ///
  /// zlib reads and writes only within the two lengths handed over here, which are those of the buffers, and both
  /// pointers are cleared before the call returns.
  func inflate(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> (consumed: Int, produced: Int, outcome: Outcome) {
    // zlib counts in 32 bits; what is beyond waits for the next call.
    let offered = UInt32(clamping: input.count)
    let room = UInt32(clamping: output.count)
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = offered
    stream.pointee.next_out = output.baseAddress
    stream.pointee.avail_out = room
    let code = CZlib.inflate(stream, Z_NO_FLUSH)
    let consumed = Int(offered - stream.pointee.avail_in)
    let produced = Int(room - stream.pointee.avail_out)
    stream.pointee.next_in = nil
    stream.pointee.next_out = nil
    let outcome: Outcome =
      switch code {
      case Z_OK, Z_BUF_ERROR: .going
      case Z_STREAM_END: .memberEnded
      case Z_MEM_ERROR: .outOfMemory
      default: .corrupt
      }
    return (consumed, produced, outcome)
  }
}
