/// What a gzip stream may grow to before the decoder gives up on it.
///
/// A gzip bomb of 10 MB holds 10 GB: deflate packs up to 1032 octets into one. Mail does not: text packs about 4 to 1,
/// a mailbox of one repeated notification about 100 to 1.
package struct GzipLimits: Sendable, Hashable {
  /// The most octets that all members together may unpack to.
  package var totalOctets: Int
  /// The most octets that may come out for each octet that went in, once `ratioGraceOctets` have come out.
  package var expansionRatio: Int
  /// How many octets may come out before the ratio is looked at: a short file of one letter is no attack.
  package var ratioGraceOctets: Int

  package init(
    totalOctets: Int = 64 << 30,
    expansionRatio: Int = 250,
    ratioGraceOctets: Int = 16 << 20
  ) {
    self.totalOctets = totalOctets
    self.expansionRatio = expansionRatio
    self.ratioGraceOctets = ratioGraceOctets
  }
}
