import InternetMessage
import MailAuthentication
import MailDNS

/// What DNS says: a master file, records that no file could hold, and a name with very many addresses.
struct HostileZone: Sendable {
  var file = ""
  var texts: [String: [UInt8]] = [:]
  var addresses: (name: String, count: Int) = ("", 0)

  var octets: Int { texts.values.reduce(file.utf8.count + addresses.count * 4) { $0 + $1.count } }

  func resolver() -> some Resolver {
    guard let file = try? MasterFileResolver(text: file) else { refuse("the master file is none") }
    var records: [DNSQuestion: [DNSRecordData]] = [:]
    for (name, text) in texts { if let name = DomainName(name) { records[DNSQuestion(name, .txt)] = [.text([text])] } }
    if let name = DomainName(addresses.name), addresses.count > 0 {
      records[DNSQuestion(name, .a)] = (0..<addresses.count).compactMap { index in
        IPAddress("10.\(index >> 16 & 255).\(index >> 8 & 255).\(index & 255)").map { .address($0) }
      }
    }
    return Answers(records: records, file: file)
  }

  private struct Answers: Resolver {
    let records: [DNSQuestion: [DNSRecordData]]
    let file: MasterFileResolver

    func answer(_ question: DNSQuestion) async -> DNSAnswer {
      if let found = records[question] { return DNSAnswer(found, timeToLive: 3600) }
      return await file.answer(question)
    }
  }
}

/// Shapes of mail and of DNS that make careless verifiers take quadratic time, or no end at all.
enum HostileAuthentication: String, CaseIterable {
  /// Signatures without end, all of which would have to be verified; and one body with another `l=` for each.
  case signatures, signedLengths
  /// A body that is not the signed one, which is searched for what was done to it.
  case explainedLines
  /// One signature of very many tags, of one tag again and again, of very many signed names.
  case signatureTags, repeatedSignatureTags, signedNames
  /// A key record of any size, and one with one tag again and again.
  case keyRecord, repeatedKeyTags
  /// Names that lead to names, and records that include records.
  case aliases, includes
  /// A record of very many terms, of very many mechanisms that have to be asked for, of very many tags.
  case spfTerms, spfAddresses, dmarcTags
  /// Sets whose instances come in another order, each many times; and one seal of very many tags.
  case seals, sealTags
  /// Results of very many methods, and very many fields of them.
  case results, resultFields

  /// How often the shape repeats its unit at full size.
  var fullCount: Int {
    switch self {
    case .signatures, .seals: 10_000
    case .signedLengths: 20 << 20
    case .explainedLines: 160_000
    case .keyRecord: 1 << 20
    case .aliases, .includes, .resultFields: 100_000
    default: 1_000_000
    }
  }

  /// A message of the shape.
  func message(count: Int) -> [UInt8] {
    switch self {
    case .signatures: mail(repeated(count) { _ in Self.signature })
    case .signedLengths:
      mail(
        repeated(20) { Self.signature.replacing("; b=", with: "; c=relaxed/relaxed; l=\(count / 20 * $0); b=") },
        body: repeated(count / 16) { _ in "a line  of text\n" })
    case .signatureTags: mail(ascii("DKIM-Signature: ") + repeated(count) { "t\($0)=1;" } + [0x0A])
    case .repeatedSignatureTags: mail(ascii("DKIM-Signature: ") + repeated(count) { _ in "t=1;" } + [0x0A])
    case .signedNames:
      mail(
        ascii("DKIM-Signature: v=1; d=example.com; s=a; a=rsa-sha256; h=from") + repeated(count) { _ in ":from" } + [
          0x0A
        ])
    case .seals:
      mail(
        repeated(count) { index in
          let instance = index * 37 % 50 + 1
          return "ARC-Seal: i=\(instance); a=rsa-sha256; cv=pass; d=example.com; s=a; b=AAAA\n"
            + "ARC-Message-Signature: i=\(instance); a=rsa-sha256; d=example.com; s=a; h=from; bh=\(Self.zeros(32)); b=AAAA\n"
            + "ARC-Authentication-Results: i=\(instance); example.com; none\n"
        })
    case .sealTags: mail(ascii("ARC-Seal: i=1;") + repeated(count) { _ in "cv=pass;" } + [0x0A])
    case .results: mail(ascii("Authentication-Results: a.example") + repeated(count) { _ in "; spf=pass (x)" } + [0x0A])
    case .resultFields: mail(repeated(count) { _ in "Authentication-Results: a.example; spf=pass smtp.helo=b\n" })
    case .explainedLines: mail(ascii(Self.signature), body: repeated(count) { "A line: \($0).\n" })
    case .keyRecord, .repeatedKeyTags, .aliases: mail(ascii(Self.signature))
    default: mail([])
    }
  }

  /// The DNS of the shape.
  func zone(count: Int) -> HostileZone {
    var zone = HostileZone()
    switch self {
    case .keyRecord:
      zone.texts["a._domainkey.example.com"] = ascii("v=DKIM1; p=" + String(repeating: "QUJD", count: count / 4))
    case .repeatedKeyTags:
      zone.texts["a._domainkey.example.com"] = ascii("v=DKIM1; " + String(repeating: "p=QUJD; ", count: count))
    case .explainedLines: zone.texts["a._domainkey.example.com"] = ascii("v=DKIM1; k=ed25519; p=" + Self.publicKey)
    case .aliases:
      zone.file =
        "a._domainkey.example.com. CNAME n0.example.\n" + lines(count) { "n\($0).example. CNAME n\($0 + 1).example.\n" }
    case .includes:
      zone.file =
        "example.com. TXT \"v=spf1 include:n0.example -all\"\n"
        + lines(count) { "n\($0).example. TXT \"v=spf1 include:n\($0 + 1).example -all\"\n" }
    case .spfTerms: zone.texts["example.com"] = ascii("v=spf1 " + String(repeating: "ip4:192.0.2.1 ", count: count))
    case .spfAddresses:
      zone.file = "example.com. TXT \"v=spf1 a:n.example -all\"\n"
      zone.addresses = ("n.example", count)
    case .dmarcTags:
      zone.texts["_dmarc.example.com"] = ascii("v=DMARC1; " + String(repeating: "p=none; ", count: count))
    default: break
    }
    return zone
  }

  /// Reads the DNS, and does with the message all that `mailloop authenticate` does.
  static func work(_ octets: [UInt8], zone: HostileZone) async -> Int {
    let message = Message(octets)
    let session = Envelope(client: IPAddress("192.0.2.77"), helo: "example.com", mailFrom: "a@example.com")
    let found = await Authenticator(resolver: zone.resolver()).authenticate(
      message, message.typedHeader(), given: session, now: 1_772_323_200)
    return found.dkim.count &+ found.arc.sets.count &+ found.claims.count
  }

  /// A signature whose values have the form that they need, so that everything is calculated.
  private static let signature =
    "DKIM-Signature: v=1; a=ed25519-sha256; d=example.com; s=a; h=from:to:subject; bh=\(zeros(32)); b=\(zeros(64))\n"

  private static let publicKey = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="

  private static func zeros(_ count: Int) -> String {
    String(decoding: Base64.encoded([UInt8](repeating: 0, count: count)), as: UTF8.self)
  }

  private func mail(_ fields: [UInt8], body: [UInt8] = ascii("Hello\n")) -> [UInt8] {
    fields + ascii("From: a@example.com\nTo: b@example.org\nSubject: Hello\n\n") + body
  }

  private func lines(_ count: Int, _ line: (Int) -> String) -> String {
    String(decoding: repeated(count, line), as: UTF8.self)
  }
}
