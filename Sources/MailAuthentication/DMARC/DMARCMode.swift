public import MailDNS

/// Which generation of DMARC judges.
public enum DMARCMode: Sendable {
  /// RFC 9989: policies and Organizational Domains are found by tree walks in DNS.
  case rfc9989
  /// RFC 7489, which it obsoletes: Organizational Domains are found by a public suffix list.
  case rfc7489(PublicSuffixList)

  /// Whether this is the older generation.
  var isRFC7489: Bool { if case .rfc7489 = self { true } else { false } }
}
