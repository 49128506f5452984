import MailDNS
import Synchronization

@testable import MailAuthentication

/// A name that the test has written rightly.
func name(_ text: String) -> DomainName {
  guard let name = DomainName(text) else { fatalError("\(text) is no domain name") }
  return name
}

/// Records below `_dmarc`, by domain, and lines of a master file.
struct Zone: Sendable {
  var records: [(String, String)] = []
  var lines: [String] = []

  init(_ records: [(String, String)], _ lines: [String] = []) {
    self.records = records
    self.lines = lines
  }

  var resolver: MasterFileResolver {
    let texts = records.map { domain, record in "_dmarc.\(domain). TXT \"\(record)\"" }
    do {
      return try MasterFileResolver(text: (texts + lines).map { $0 + "\n" }.joined())
    } catch {
      fatalError("\(error)")
    }
  }
}

/// Notes what is asked.
final class AskedResolver: Resolver {
  private let resolver: any Resolver
  private let names = Mutex<[String]>([])

  init(_ resolver: any Resolver) { self.resolver = resolver }

  func answer(_ question: DNSQuestion) async -> DNSAnswer {
    names.withLock { $0.append(question.name.description + (question.type == .txt ? "" : " \(question.type)")) }
    return await resolver.answer(question)
  }

  var asked: [String] { names.withLock { $0 } }
}

/// What a test feeds DMARC with, in few words.
struct Mail: Sendable {
  var from: [[String]]
  var spf: (String, AuthenticationOutcome)?
  var dkim: [(String, AuthenticationOutcome)] = []

  init(_ from: String, spf: (String, AuthenticationOutcome)? = nil, dkim: [(String, AuthenticationOutcome)] = []) {
    self.init(from: [[from]], spf: spf, dkim: dkim)
  }

  init(from: [[String]], spf: (String, AuthenticationOutcome)? = nil, dkim: [(String, AuthenticationOutcome)] = []) {
    self.from = from
    self.spf = spf
    self.dkim = dkim
  }

  var input: DMARCInput {
    DMARCInput(
      from: from, spf: spf.map { DMARCIdentifier(name($0.0), $0.1) },
      dkim: dkim.map { DMARCIdentifier(name($0.0), $0.1) })
  }

  func judged(_ zone: Zone, _ mode: DMARCMode = .rfc9989) async -> DMARCResult {
    await DMARCVerifier(resolver: zone.resolver, mode: mode).verify(input)
  }
}

extension DMARCResult {
  /// The evaluation that decided, in one line.
  var summary: String {
    guard let decisive else { return "\(outcome): \(reason)" }
    let policy = decisive.policyTag.map { tag in
      " \(tag)=\(decisive.requestedPolicy?.rawValue ?? "?")→\(decisive.appliedPolicy?.rawValue ?? "-")"
    }
    return "\(outcome) org=\(decisive.organizationalDomain?.description ?? "?")"
      + " at=\(decisive.policyDomain?.description ?? "-")" + (policy ?? "")
  }
}
