/// The elements of an aggregate report: which may stand in which (RFC 7489, appendix C; RFC 9990, section 3.1).
enum AggregateNode: Equatable {
  case container(Container)
  case leaf(Leaf)

  /// Elements that hold elements.
  enum Container: UInt8 {
    case feedback, metadata, dateRange, policy, record, row, evaluated, reason, identifiers, results, dkim, spf
    case `extension`
  }

  /// Elements that hold a value.
  enum Leaf: UInt8 {
    case version, organization, email, contact, identifier, begin, end, error, generator
    case policyDomain, p, sp, np, adkim, aspf, pct, fo, testing, discovery
    case source, count, disposition, alignedDKIM, alignedSPF, reasonType, reasonComment
    case headerFrom, envelopeFrom, envelopeTo
    case dkimDomain, selector, dkimResult, dkimComment, spfDomain, scope, spfResult, spfComment
  }

  /// What an element inside of this one is; nil for what the format does not know.
  func child(_ name: String) -> AggregateNode? {
    guard case .container(let container) = self else { return nil }
    return Self.children[Int(container.rawValue)][name]
  }

  /// A bit of its own for each node, so that those seen are a number.
  var bit: UInt64 {
    switch self {
    case .leaf(let leaf): 1 << UInt64(leaf.rawValue)
    case .container(let container): 1 << (48 + UInt64(container.rawValue))
    }
  }

  /// By the container's raw value.
  private static let children: [[String: AggregateNode]] = [
    [
      "version": .leaf(.version), "report_metadata": .container(.metadata), "policy_published": .container(.policy),
      "record": .container(.record), "extension": .container(.extension), "extensions": .container(.extension),
    ],
    [
      "org_name": .leaf(.organization), "email": .leaf(.email), "extra_contact_info": .leaf(.contact),
      "report_id": .leaf(.identifier), "date_range": .container(.dateRange), "error": .leaf(.error),
      "generator": .leaf(.generator),
    ],
    ["begin": .leaf(.begin), "end": .leaf(.end)],
    [
      "domain": .leaf(.policyDomain), "p": .leaf(.p), "sp": .leaf(.sp), "np": .leaf(.np), "adkim": .leaf(.adkim),
      "aspf": .leaf(.aspf), "pct": .leaf(.pct), "fo": .leaf(.fo), "testing": .leaf(.testing),
      "discovery_method": .leaf(.discovery),
    ],
    ["row": .container(.row), "identifiers": .container(.identifiers), "auth_results": .container(.results)],
    ["source_ip": .leaf(.source), "count": .leaf(.count), "policy_evaluated": .container(.evaluated)],
    [
      "disposition": .leaf(.disposition), "dkim": .leaf(.alignedDKIM), "spf": .leaf(.alignedSPF),
      "reason": .container(.reason),
    ],
    ["type": .leaf(.reasonType), "comment": .leaf(.reasonComment)],
    ["header_from": .leaf(.headerFrom), "envelope_from": .leaf(.envelopeFrom), "envelope_to": .leaf(.envelopeTo)],
    ["dkim": .container(.dkim), "spf": .container(.spf)],
    [
      "domain": .leaf(.dkimDomain), "selector": .leaf(.selector), "result": .leaf(.dkimResult),
      "human_result": .leaf(.dkimComment),
    ],
    [
      "domain": .leaf(.spfDomain), "scope": .leaf(.scope), "result": .leaf(.spfResult),
      "human_result": .leaf(.spfComment),
    ],
    [:],
  ]
}
