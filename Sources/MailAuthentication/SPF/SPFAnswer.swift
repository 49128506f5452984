import InternetMessage
import MailDNS

/// An answer of DNS, prepared once for all checks that need it.
final class SPFAnswer: SPFCached {
  let question: DNSQuestion
  let outcome: DNSOutcome
  /// The TXT records; none of another type.
  let texts: [[UInt8]]
  /// What the TXT records say of SPF; nil for another type.
  let policy: SPFPolicy?
  let addresses: [IPAddress]
  /// Pointers in the order of the answer; mail exchanges by their preference, then by their name, so that the order in
  /// which a server gives equal ones decides nothing.
  let names: [DomainName]
  /// When the answer is too old, in seconds since 1970.
  let expiry: Int64
  /// About how many octets of memory it takes.
  let cost: Int

  init(_ answer: DNSAnswer, to question: DNSQuestion, now: Int64) {
    self.question = question
    outcome = answer.outcome
    expiry = now.addingReportingOverflow(Int64(answer.timeToLive)).partialValue
    texts = question.type == .txt ? answer.texts : []
    policy = question.type == .txt ? SPFPolicy(answer) : nil
    addresses = answer.addresses
    names = question.type == .mx ? Self.mailExchanges(answer) : answer.names
    let directives = if case .record(let record)? = policy { record.directives.count } else { 0 }
    cost =
      256 + question.name.octets.count + texts.reduce(0) { $0 + 2 * $1.count + 64 } + 64 * directives
      + 32 * addresses.count + names.reduce(0) { $0 + $1.octets.count + 48 }
  }

  private static func mailExchanges(_ answer: DNSAnswer) -> [DomainName] {
    answer.mailExchanges.sorted { left, right in
      left.preference == right.preference
        ? left.name.octets.lexicographicallyPrecedes(right.name.octets) : left.preference < right.preference
    }.map(\.name)
  }

  /// Whether the question was answered and there is nothing: a void look-up (RFC 7208, section 4.6.4).
  var isVoid: Bool { outcome == .noSuchName || outcome == .noData }
}
