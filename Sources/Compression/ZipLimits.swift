/// What a zip archive may grow to before it is given up.
///
/// An archive of 42 kB that unpacks to petabytes nests archives or lets its entries overlap; reports do neither.
package struct ZipLimits: Sendable, Hashable {
  /// The most entries of the central directory.
  package var entries: Int
  /// The most octets that all entries together may unpack to.
  package var totalOctets: Int
  /// The most octets that may come out for each octet that went in, once `ratioGraceOctets` have come out.
  package var expansionRatio: Int
  /// How many octets may come out of an entry before the ratio is looked at.
  package var ratioGraceOctets: Int

  package init(
    entries: Int = 1000, totalOctets: Int = 64 << 20, expansionRatio: Int = 250, ratioGraceOctets: Int = 16 << 20
  ) {
    self.entries = entries
    self.totalOctets = totalOctets
    self.expansionRatio = expansionRatio
    self.ratioGraceOctets = ratioGraceOctets
  }
}
