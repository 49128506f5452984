import InternetMessage

/// A DMARC Policy Record, of either generation (RFC 9989, section 4.7; RFC 7489, section 6.3).
///
///     v=DMARC1; p=quarantine; sp=reject; adkim=s; rua=mailto:dmarc@example.com
///
/// A tag with a value that its rule does not allow counts as its default or as nothing, and is a defect (RFC 9989, section
/// 4.8). What becomes of a record whose policy is invalid is the business of discovery.
public struct DMARCRecord: Sendable, Hashable {
  /// The whole text.
  public let text: String
  /// `p`: what is wanted of mail from the domain, and of what is below it.
  public internal(set) var policy = DMARCStatedPolicy.absent
  /// `sp`: what is wanted of mail from existing subdomains.
  public internal(set) var subdomainPolicy = DMARCStatedPolicy.absent
  /// `np`: what is wanted of mail from subdomains that do not exist.
  public internal(set) var nonexistentPolicy = DMARCStatedPolicy.absent
  /// `adkim`: how near a signature's domain must be.
  public internal(set) var dkimAlignment = DMARCAlignmentMode.relaxed
  /// `aspf`: how near the reverse path's domain must be.
  public internal(set) var spfAlignment = DMARCAlignmentMode.relaxed
  /// `psd`: whether the domain is one under which others register theirs.
  public internal(set) var publicSuffix = PublicSuffix.unknown
  /// `t=y`: the policy one level below is to be applied.
  public internal(set) var isTesting = false
  /// `rua`: where aggregate reports go.
  public internal(set) var aggregateReports: [DMARCReportURI] = []
  /// `ruf`: where failure reports go.
  public internal(set) var failureReports: [DMARCReportURI] = []
  /// `fo`: when failure reports are wanted; without meaning where no address for them is given.
  public internal(set) var failureOptions: Set<FailureOption> = [.all]
  /// `pct`, obsolete: to how many percent of failing mail the policy is applied; nil when it is not said, which means 100.
  public internal(set) var percentage: Int?
  /// `rf`, obsolete: the forms of failure reports.
  public internal(set) var reportFormats: [String] = []
  /// `ri`, obsolete: the seconds between two aggregate reports.
  public internal(set) var reportInterval: Int64?
  /// What is wrong with the record, in the order of its tags.
  public internal(set) var defects: [DMARCRecordDefect] = []

  init(text: String) { self.text = text }

  /// What `psd` says.
  public enum PublicSuffix: String, Sendable, Hashable, CaseIterable {
    /// The domain is a Public Suffix Domain.
    case yes = "y"
    /// The domain is no such domain, and the Organizational Domain of all below it.
    case no = "n"
    /// Nothing is said: the default.
    case unknown = "u"
  }

  /// When a failure report is wanted (RFC 9989, section 4.7, tag `fo`).
  public enum FailureOption: String, Sendable, Hashable, CaseIterable {
    /// Where no mechanism gives an aligned pass.
    case all = "0"
    /// Where some mechanism gives no aligned pass.
    case any = "1"
    /// Where a signature fails.
    case dkim = "d"
    /// Where SPF fails.
    case spf = "s"
  }
}

/// Something wrong with a record.
public struct DMARCRecordDefect: Sendable, Hashable {
  /// What it is.
  public let kind: Kind
  /// The tag that is concerned; empty where there is none.
  public let tag: String
  /// Where, in octets from the start of the record.
  public let offset: Int

  /// What can be wrong.
  public enum Kind: Sendable, Hashable {
    /// There is no `p` (RFC 9989, section 4.7: recommended; RFC 7489, section 6.3: required).
    case missingPolicy
    /// Something stands between `v` and `p`, where RFC 7489, section 6.4, has no place for it.
    case policyNotSecond
    /// The value is not one of the tag's: its default counts.
    case invalidValue
    /// A tag that no standard knows: it is ignored.
    case unknownTag
    /// A tag that RFC 9989 removed (appendix C).
    case obsoleteTag
    /// An element of a list that is no URI: it is ignored.
    case invalidURI
    /// A limit of size, which RFC 9989 made obsolete (section 4.8).
    case obsoleteReportSize
    /// More URIs than `DMARCLimits.reportURIs`: the rest is not read.
    case tooManyURIs
    /// `fo` without `ruf`: it is ignored.
    case optionsWithoutAddress
    /// White space in front of `v`, which the grammar does not allow.
    case leadingWhiteSpace
    /// Something that is no tag, or a tag for the second time: it is passed over.
    case malformed(TagList.Kind)
  }
}
