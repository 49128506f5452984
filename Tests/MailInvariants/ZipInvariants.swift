import Compression

/// What holds for an archive of any octets: what comes out is as long as was claimed, and within the limits.
enum ZipInvariants {
  static func violations(in octets: [UInt8]) -> [String] {
    let limits = ZipLimits(entries: 20, totalOctets: 100_000, expansionRatio: 100, ratioGraceOctets: 1000)
    guard var archive = try? ZipArchive(octets, limits: limits) else { return [] }
    var violations: [String] = []
    if archive.entries.count > limits.entries { violations.append("\(archive.entries.count) entries") }
    var total = 0
    for entry in archive.entries {
      guard let unpacked = try? archive.unpack(entry) else { continue }
      if unpacked.count != entry.unpackedOctets { violations.append("\(unpacked.count) octets") }
      total += unpacked.count
    }
    if total > limits.totalOctets { violations.append("\(total) octets in all") }
    return violations
  }
}
