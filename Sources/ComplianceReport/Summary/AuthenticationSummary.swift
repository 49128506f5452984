import MailAuthentication
import MailFacts
import RelayPipeline

/// What a run found about DKIM, SPF, DMARC and ARC, counted once.
struct AuthenticationSummary {
  /// The Author Domains: first those for which the relay breaks most, then those with most messages, then by name.
  let domains: [AuthorDomainSummary]
  /// The signing keys, those that sign most first.
  let keys: [SigningKeySummary]
  /// The domains that SPF was checked for, those of reverse paths first.
  let senders: [SPFSummary]
  /// How many HELO names were checked that have no record, and are not among the senders.
  let silentNames: Int
  /// What the relay did to each method in the pairs.
  let dkim: RelayEffect
  let spf: RelayEffect
  let dmarc: RelayEffect
  /// What became of the chains (ARC) of messages that have one, at each stage.
  let chains: [AuthenticationStage: [AuthenticationOutcome: Int]]

  /// Sums up cases; nil when DNS was asked for none of them.
  init?(_ cases: [CaseSummary]) {
    var domains: [String: AuthorDomainSummary] = [:]
    var keys: [SigningKeySummary.Key: SigningKeySummary] = [:]
    var senders: [SPFSummary.Key: SPFSummary] = [:]
    var (dkim, spf, dmarc) = (RelayEffect(), RelayEffect(), RelayEffect())
    var chains: [AuthenticationStage: [AuthenticationOutcome: Int]] = [:]

    func count(_ authentication: MessageAuthentication, _ stage: AuthenticationStage) -> AuthenticationStanding {
      let standing = AuthenticationStanding(authentication)
      domains[standing.authorDomain ?? "", default: AuthorDomainSummary(name: standing.authorDomain)]
        .count(standing, stage)
      for result in authentication.dkim {
        let key = SigningKeySummary.Key(result)
        keys[key, default: SigningKeySummary(key: key)].count(result, stage)
      }
      if authentication.arc.outcome != .none {
        chains[stage, default: [:]][authentication.arc.outcome, default: 0] += 1
      }
      for result in [authentication.spf?.mailFrom, authentication.spf?.helo].compactMap(\.self) {
        let key = SPFSummary.Key(result)
        senders[key, default: SPFSummary(key: key)].count(result, stage)
      }
      return standing
    }

    for (index, item) in cases.enumerated() {
      let record = item.record
      let before = record.before?.authentication.map { count($0, .before) }
      let stage = record.before == nil ? AuthenticationStage.single : .after
      guard let after = record.after.authentication.map({ count($0, stage) }), let before else { continue }
      dkim.count(
        index, before: before.dkim == .pass, after: after.dkim == .pass,
        isOpen: before.dkim == .open || after.dkim == .open)
      spf.count(
        index, before: before.spf == .pass, after: after.spf == .pass,
        isOpen: before.spf == .unchecked || after.spf == .unchecked)
      dmarc.count(
        index, before: before.dmarc == .pass, after: after.dmarc == .pass,
        isOpen: before.dmarc == .open || after.dmarc == .open)
      let lost = [dkim, dmarc].count { $0.lost.last == index }
      domains[before.authorDomain ?? ""]?.lost += lost
    }
    guard !domains.isEmpty else { return nil }
    self.domains = domains.values.sorted {
      ($1.lost, $1.messages, $0.name ?? "") < ($0.lost, $0.messages, $1.name ?? "")
    }
    self.keys = keys.values.sorted(by: SigningKeySummary.precedes)
    self.senders = senders.values.filter { !$0.isSilent }.sorted(by: SPFSummary.precedes)
    silentNames = senders.values.count(where: \.isSilent)
    (self.dkim, self.spf, self.dmarc, self.chains) = (dkim, spf, dmarc, chains)
  }

  /// All messages at a stage.
  func total(_ stage: AuthenticationStage) -> AuthenticationTally {
    domains.reduce(into: AuthenticationTally()) { $0.add($1.tallies[stage] ?? AuthenticationTally()) }
  }

  /// The most look-ups that a check took; nil when SPF was checked for none.
  var mostLookups: Int? { senders.map(\.lookups).max() }
}

/// At which place a message was captured.
enum AuthenticationStage: CaseIterable {
  case before, after
  /// It has no counterpart.
  case single
}

/// In which pairs, by the indexes of their cases, a method passes on one side of the relay alone.
///
/// Where one of the two sides is not known nothing is said.
struct RelayEffect {
  /// How many pairs are known on both sides.
  private(set) var known = 0
  /// It passes before the relay, and not after it.
  private(set) var lost: [Int] = []
  /// It passes after the relay, and not before it.
  private(set) var won: [Int] = []

  mutating func count(_ index: Int, before: Bool, after: Bool, isOpen: Bool) {
    guard !isOpen else { return }
    known += 1
    if before, !after { lost.append(index) }
    if after, !before { won.append(index) }
  }
}

/// How many messages stand how.
struct AuthenticationTally {
  private(set) var messages = 0
  private(set) var dkim: [DKIMStanding: Int] = [:]
  private(set) var spf: [SPFStanding: Int] = [:]
  private(set) var dmarc: [DMARCStanding: Int] = [:]

  mutating func count(_ standing: AuthenticationStanding) {
    messages += 1
    dkim[standing.dkim, default: 0] += 1
    spf[standing.spf, default: 0] += 1
    dmarc[standing.dmarc, default: 0] += 1
  }

  mutating func add(_ other: AuthenticationTally) {
    messages += other.messages
    dkim.merge(other.dkim, uniquingKeysWith: +)
    spf.merge(other.spf, uniquingKeysWith: +)
    dmarc.merge(other.dmarc, uniquingKeysWith: +)
  }
}

/// The messages of one Author Domain.
struct AuthorDomainSummary {
  /// The domain; nil stands for messages whose From names none, or several.
  let name: String?
  private(set) var tallies: [AuthenticationStage: AuthenticationTally] = [:]
  /// The policies in force, in the order in which they were met.
  private(set) var policies: [String] = []
  /// How often the relay made a signature or DMARC fail that had passed.
  var lost = 0

  init(name: String?) { self.name = name }

  var messages: Int { tallies.values.reduce(0) { $0 + $1.messages } }

  mutating func count(_ standing: AuthenticationStanding, _ stage: AuthenticationStage) {
    tallies[stage, default: AuthenticationTally()].count(standing)
    if policies.count < Self.policyLimit, !policies.contains(standing.policy) { policies.append(standing.policy) }
  }

  /// How many policies are kept of a domain; one that changes between messages has two.
  static let policyLimit = 4
}
