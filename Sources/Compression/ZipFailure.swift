/// Why a zip archive or one of its entries could not be read.
package enum ZipFailure: Error, Sendable, Hashable {
  /// There is no end of central directory record: the octets are no archive, or its end is missing.
  case noDirectory
  /// A record is not where another one says, or says what cannot be.
  case corrupt
  /// The data of an entry are no deflate stream, or not of the length or the checksum that the directory states.
  case corruptEntry
  /// The archive goes over several files, which ended with floppy disks.
  case severalVolumes
  /// The archive is of 4 GB or more, or pretends to be (Zip64).
  case zip64
  /// The entry is encrypted.
  case encrypted
  /// The entry is packed by another method than 0 (stored) and 8 (deflate).
  case unknownMethod(Int)
  /// The directory has more entries than `ZipLimits.entries`.
  case tooManyEntries(limit: Int)
  /// More octets would come out than `ZipLimits.totalOctets`.
  case totalOctetsExceeded(limit: Int)
  /// More octets come out for each octet in than `ZipLimits.expansionRatio`.
  case expansionRatioExceeded(limit: Int)
  /// zlib found no memory for its window.
  case outOfMemory
}
