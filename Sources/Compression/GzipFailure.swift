/// Why a gzip stream could not be unpacked to its end.
package enum GzipFailure: Error, Sendable, Hashable {
  /// The input ended inside of a member.
  case truncated
  /// The input is not gzip, or its deflate data, its CRC-32 or its length is wrong.
  case corrupt
  /// More octets would come out than `GzipLimits.totalOctets`.
  case totalOctetsExceeded(limit: Int)
  /// More octets come out for each octet in than `GzipLimits.expansionRatio`.
  case expansionRatioExceeded(limit: Int)
  /// zlib found no memory for its window.
  case outOfMemory
}
