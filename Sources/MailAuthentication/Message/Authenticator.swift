public import InternetMessage
public import MailDNS

/// Gathers everything that DNS and cryptography say about messages.
///
///     let authenticator = Authenticator(resolver: resolver)
///     let authentication = await authenticator.authenticate(message, message.typedHeader(), now: time)
///
/// One authenticator serves all tasks, and keeps the keys and records that it has read.
public struct Authenticator: Sendable {
  private let settings: AuthenticationSettings
  private let dkim: DKIMVerifier
  private let arc: ARCVerifier
  private let spf: SPFVerifier
  private let dmarc: DMARCVerifier
  private let trust: AuthenticationResultsTrust

  /// An authenticator that asks a resolver.
  public init(resolver: any Resolver, settings: AuthenticationSettings = AuthenticationSettings()) {
    self.settings = settings
    // Both have their keys at names of one kind.
    let keys = DKIMKeyCache()
    dkim = DKIMVerifier(resolver: resolver, settings: settings.dkim, cache: keys)
    var arcSettings = ARCSettings()
    arcSettings.dkim = settings.dkim
    arcSettings.trustedSealers = settings.trustedSealers
    arc = ARCVerifier(resolver: resolver, settings: arcSettings, cache: keys)
    spf = SPFVerifier(resolver: resolver)
    dmarc = DMARCVerifier(resolver: resolver, mode: settings.dmarc)
    trust = AuthenticationResultsTrust(authservIDs: settings.trustedAuthservIDs)
  }

  /// Gathers what there is to know about a message.
  ///
  /// - Parameters:
  ///   - header: The typed fields of the message's own header.
  ///   - given: The SMTP session, where somebody knows it; what it leaves open is read from the trace fields.
  ///   - before: The same message before the relay, by which every change of what is signed can be told.
  ///   - now: The time in seconds since 1970, for a message that does not say when it was received.
  public func authenticate(
    _ message: Message, _ header: TypedHeader, given: Envelope? = nil, before: Message? = nil, now: Int64
  ) async -> MessageAuthentication {
    let derived = Envelope(message, header, trusting: settings.trustedRelays)
    let envelope = given.map { derived.completing($0) } ?? derived
    // A capture is judged at its time of receipt: a key or a signature may have expired since.
    let time = envelope.receivedAt ?? now
    async let signatures = dkim.verify(message, at: time)
    async let chain = arc.verify(message, at: time)
    let spf = await check(envelope, now: time)
    let dkim = await signatures
    let authors = Self.authors(message)
    let dmarc = await dmarc.verify(
      DMARCInput(
        from: authors, spf: spf?.identifier ?? Self.unchecked(envelope, authors),
        dkim: dkim.compactMap(\.identifier)))
    return MessageAuthentication(
      envelope: envelope, time: time, dkim: dkim, explanations: await explanations(message, dkim, before: before),
      spf: spf, dmarc: dmarc, arc: await chain,
      claims: claims(message, ownHops: derived.evidence.ownHops))
  }

  /// What was done to the message behind the signatures that fail.
  private func explanations(
    _ message: Message, _ results: [DKIMResult], before: Message?
  ) async -> [Int: DKIMExplanation] {
    var explanations: [Int: DKIMExplanation] = [:]
    guard settings.explainsFailures else { return explanations }
    for (index, result) in results.enumerated() where result.isChangedBehindSignature {
      guard explanations.count < AuthenticationLimits.explanations else { break }
      explanations[index] = await dkim.explain(message, result, before: before)
    }
    return explanations
  }

  /// What SPF says to DMARC when it could not be checked: nothing yet, for the domain that it would have spoken for.
  ///
  /// Where not even that is known it may have been the Author Domain, so that DMARC does not fail for what nobody looked at.
  private static func unchecked(_ envelope: Envelope, _ authors: [[Mailbox]]) -> DMARCIdentifier? {
    let path = envelope.mailFrom.flatMap { path in
      path.lastIndex(of: "@").map { String(path[path.index(after: $0)...]) }
    }
    return (path ?? authors.first?.first?.domain).flatMap { DomainName(internationalized: $0) }
      .map { DMARCIdentifier($0, .temperror) }
  }

  /// The mailboxes of each From field: DMARC has to know when there are several (RFC 9989, section 5.3.1).
  private static func authors(_ message: Message) -> [[Mailbox]] {
    message.octets.withOctetView { view in
      message.root.fields.lazy.filter { message.fields[$0].kind == .from }.prefix(AuthenticationLimits.authorFields)
        .map { AddressList.parse(view, message.fields[$0].body).value?.mailboxes ?? [] }
    }
  }

  private func check(_ envelope: Envelope, now: Int64) async -> SPFResults? {
    guard let client = envelope.client else { return nil }
    let helo = envelope.helo ?? ""
    var mailFrom: SPFResult?
    if let path = envelope.mailFrom {
      mailFrom = await spf.check(SPFRequest(ip: client, helo: helo, mailFrom: path), now: now)
    }
    let heloResult = helo.isEmpty ? nil : await spf.check(SPFRequest(ip: client, helo: helo), now: now)
    return SPFResults(mailFrom: mailFrom, helo: heloResult)
  }

  /// The fields of results, each with the verdict on its place.
  private func claims(_ message: Message, ownHops: Int) -> [AuthenticationClaim] {
    var order: [AuthenticationResultsTrust.Field] = []
    var found: [(field: Int, results: AuthenticationResults)] = []
    var hop = 0
    message.octets.withOctetView { view in
      for index in message.root.fields {
        switch message.fields[index].kind {
        case .received:
          order.append(.received(isTrusted: hop < ownHops))
          hop += 1
        case .authenticationResults where found.count < AuthenticationLimits.claims:
          let results = AuthenticationResults.parse(view, message.fields[index].body)
          order.append(.results(authservID: results.authservID))
          found.append((index, results))
        default: break
        }
      }
    }
    return zip(found, trust.judge(order)).map {
      AuthenticationClaim(field: $0.field, results: $0.results, verdict: $1)
    }
  }
}

extension Envelope {
  /// This envelope with what somebody knows better.
  func completing(_ given: Envelope) -> Envelope {
    var envelope = self
    if given.client != nil {
      // Another client's HELO name would be wrong for this one.
      (envelope.client, envelope.helo, envelope.evidence.client) = (given.client, given.helo, .given)
    } else if given.helo != nil {
      envelope.helo = given.helo
    }
    if given.mailFrom != nil { (envelope.mailFrom, envelope.evidence.mailFrom) = (given.mailFrom, .given) }
    if given.receivedAt != nil { envelope.receivedAt = given.receivedAt }
    return envelope
  }
}

extension SPFResults {
  /// What SPF says to DMARC: of the reverse path, or of `postmaster` at the HELO name where that is null (RFC 9989,
  /// section 3.2.4).
  var identifier: DMARCIdentifier? {
    guard let mailFrom, let domain = mailFrom.domain else { return nil }
    return DMARCIdentifier(domain, mailFrom.outcome)
  }
}

extension DKIMResult {
  /// The signing domain as DNS compares it, with A-labels; nil when there is none or it is no name.
  package var domainName: DomainName? { domain.flatMap { DomainName(internationalized: $0) } }

  /// Whether the message was changed behind the signature.
  package var isChangedBehindSignature: Bool {
    switch reason {
    case .bodyHashMismatch, .bodyShorterThanLimit, .signatureMismatch: true
    default: false
    }
  }

  /// What the signature says to DMARC.
  var identifier: DMARCIdentifier? { domainName.map { DMARCIdentifier($0, outcome) } }
}
