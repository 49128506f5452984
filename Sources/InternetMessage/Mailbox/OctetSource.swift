/// Where octets come from, a buffer at a time: a file, a pipe, an unpacker before either.
///
/// A source is pulled: nothing is read before somebody asks for it, so that a mailbox of any size passes through a
/// window of constant size.
public protocol OctetSource {
  /// Reads octets over those of a buffer from an offset on, and returns how many; 0 only at the end.
  ///
  /// The buffer keeps its size, and the offset lies within it. Fewer octets than there is room for may come at any time. After the end or a failure every further call says the same.
  mutating func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFailure) -> Int
}

/// Why a source ended before its end.
public enum ReadFailure: Error, Sendable, Hashable {
  /// The system refused; the code is an `errno`.
  case system(code: Int32)
  /// The octets are not what the source unpacks, or break off.
  case malformed
  /// A limit on what may be unpacked was reached.
  case limitReached
}
