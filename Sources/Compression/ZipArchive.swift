/// A zip archive in memory (PKWARE APPNOTE, sections 4.3 to 4.5).
///
///     var archive = try ZipArchive(octets)
///     let report = try archive.unpack(archive.entries[0])
///
/// The central directory at the end is believed, as the standard wants; local headers only say where data begin. The
/// names of entries are labels: nothing is ever written to disk under them. Stored and deflated entries are read;
/// encrypted ones, several volumes and Zip64 are refused.
package struct ZipArchive: Sendable {
  /// One file of the archive, by the central directory.
  package struct Entry: Sendable, Hashable {
    /// The name as it is written: of any encoding, with any path, and to be trusted in nothing.
    package let name: [UInt8]
    /// How many octets it unpacks to, as is claimed.
    package let unpackedOctets: Int
    fileprivate let packedOctets: Int
    fileprivate let method: Int
    fileprivate let isEncrypted: Bool
    fileprivate let checksum: UInt32
    fileprivate let headerOffset: Int

    /// Whether it stands for a folder: its name ends in a slash.
    package var isFolder: Bool { name.last == UInt8(ascii: "/") }
  }

  /// The entries in the order of the directory.
  package let entries: [Entry]

  private let octets: [UInt8]
  private let limits: ZipLimits
  /// How many octets may still come out of all entries.
  private var budget: Int

  /// Whether octets begin as an archive does: with a local file header, or, when empty, with the end record.
  package static func isZip(_ prefix: some Collection<UInt8>) -> Bool {
    prefix.starts(with: [0x50, 0x4B, 0x03, 0x04]) || prefix.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Reads the central directory.
  package init(_ octets: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipFailure) {
    self.octets = octets
    self.limits = limits
    budget = limits.totalOctets
    entries = try Self.directory(ZipRecords(octets: octets), limits)
  }

  // MARK: The directory

  private static let entrySignature: UInt32 = 0x0201_4B50
  private static let endSignature: UInt32 = 0x0605_4B50
  private static let entryLength = 46
  private static let endLength = 22

  private static func directory(_ records: ZipRecords, _ limits: ZipLimits) throws(ZipFailure) -> [Entry] {
    guard let end = endRecord(records) else { throw .noDirectory }
    // Section 4.4.19 to 4.4.24: numbers of disks, counts, size and offset. All ones mean that Zip64 has the value.
    let count = records.word(end + 10)
    let size = records.long(end + 12)
    let offset = records.long(end + 16)
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF { throw .zip64 }
    guard records.word(end + 4) == 0, records.word(end + 6) == 0, records.word(end + 8) == count else {
      throw .severalVolumes
    }
    guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    guard offset + size <= end else { throw .corrupt }
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    var position = offset
    for _ in 0..<count {
      guard let (entry, next) = try entry(records, at: position, before: offset + size) else { throw .corrupt }
      entries.append(entry)
      position = next
    }
    return entries
  }

  /// Finds the end record: the last one whose comment (section 4.4.12, at most 65,535 octets) fills the rest.
  private static func endRecord(_ records: ZipRecords) -> Int? {
    var position = records.count - endLength
    let last = max(0, position - 0xFFFF)
    while position >= last {
      if records.long(position) == endSignature, records.word(position + 20) == records.count - position - endLength {
        return position
      }
      position -= 1
    }
    return nil
  }

  private static func entry(
    _ records: ZipRecords, at position: Int, before end: Int
  ) throws(ZipFailure) -> (Entry, Int)? {
    guard position + entryLength <= end, records.long(position) == entrySignature else { return nil }
    let name = records.word(position + 28)
    let next = position + entryLength + name + records.word(position + 30) + records.word(position + 32)
    guard next <= end else { return nil }
    let entry = Entry(
      name: records.octets(position + entryLength, name), unpackedOctets: records.long(position + 24),
      packedOctets: records.long(position + 20), method: records.word(position + 10),
      isEncrypted: records.word(position + 8) & 1 != 0, checksum: UInt32(records.long(position + 16)),
      headerOffset: records.long(position + 42))
    let values = [entry.unpackedOctets, entry.packedOctets, entry.headerOffset]
    if values.contains(0xFFFF_FFFF) { throw .zip64 }
    return (entry, next)
  }

  // MARK: Unpacking

  /// The octets of an entry, which the directory's length and checksum agree with.
  package mutating func unpack(_ entry: Entry) throws(ZipFailure) -> [UInt8] {
    if entry.isEncrypted { throw .encrypted }
    guard entry.method == 0 || entry.method == 8 else { throw .unknownMethod(entry.method) }
    let data = try self.data(of: entry)
    guard entry.unpackedOctets <= budget else { throw .totalOctetsExceeded(limit: limits.totalOctets) }
    if entry.unpackedOctets > limits.ratioGraceOctets, entry.unpackedOctets / limits.expansionRatio > data.count {
      throw .expansionRatioExceeded(limit: limits.expansionRatio)
    }
    // From here on no more than what was claimed and allowed comes out.
    budget -= entry.unpackedOctets
    let unpacked = entry.method == 0 ? Array(octets[data]) : try inflate(data, to: entry.unpackedOctets)
    guard unpacked.count == entry.unpackedOctets, InflateStream.checksum(of: unpacked) == entry.checksum else {
      throw .corruptEntry
    }
    return unpacked
  }

  /// Where the data stand: behind the local header, whose name and extra field may have other lengths than in the
  /// directory (section 4.3.7).
  private func data(of entry: Entry) throws(ZipFailure) -> Range<Int> {
    let records = ZipRecords(octets: octets)
    let start = entry.headerOffset
    guard start + 30 <= records.count, records.long(start) == 0x0403_4B50 else { throw .corrupt }
    let data = start + 30 + records.word(start + 26) + records.word(start + 28)
    guard data + entry.packedOctets <= records.count else { throw .corrupt }
    return data..<data + entry.packedOctets
  }

  private func inflate(_ data: Range<Int>, to count: Int) throws(ZipFailure) -> [UInt8] {
    guard let stream = InflateStream(framing: .none) else { throw .outOfMemory }
    // One octet of room more shows a stream that goes on beyond its claim.
    var unpacked = [UInt8](repeating: 0, count: count + 1)
    var (consumed, produced) = (0, 0)
    while true {
      let step = octets.withUnsafeBufferPointer { source in
        unpacked.withUnsafeMutableBufferPointer { target in
          stream.inflate(
            UnsafeBufferPointer(rebasing: source[data.lowerBound + consumed..<data.upperBound]),
            into: UnsafeMutableBufferPointer(rebasing: target[produced...]))
        }
      }
      consumed += step.consumed
      produced += step.produced
      switch step.outcome {
      case .memberEnded where produced == count:
        unpacked.removeLast()
        return unpacked
      case .going where step.consumed + step.produced > 0 && produced <= count: continue
      case .outOfMemory: throw .outOfMemory
      case .going, .memberEnded, .corrupt: throw .corruptEntry
      }
    }
  }
}

/// Numbers of an archive, the least octet first; what is beyond the end reads as zero.
private struct ZipRecords {
  let octets: [UInt8]

  var count: Int { octets.count }

  func word(_ offset: Int) -> Int { octet(offset) | octet(offset + 1) << 8 }
  func long(_ offset: Int) -> Int { word(offset) | word(offset + 2) << 16 }
  func octets(_ offset: Int, _ count: Int) -> [UInt8] { Array(octets[offset..<offset + count]) }

  private func octet(_ offset: Int) -> Int { offset >= 0 && offset < octets.count ? Int(octets[offset]) : 0 }
}
