import CZlib

/// The one owner of a zlib inflate state.
///
/// zlib keeps a pointer from its state back to the `z_stream`, so that the stream must never move: it lives in memory
/// of its own from `init` to `deinit`. The class is not Sendable; its user is.
final class InflateStream {
  enum Outcome {
    case going, memberEnded, corrupt, outOfMemory
  }

  private let stream: UnsafeMutablePointer<z_stream>

  /// Window bits 15 and 16 more: the window of any gzip file, and gzip framing with its CRC-32 checked by zlib.
  private static let gzipWindowBits: Int32 = 15 + 16

  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, Self.gzipWindowBits, ZLIB_VERSION, size) == Z_OK else {
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
