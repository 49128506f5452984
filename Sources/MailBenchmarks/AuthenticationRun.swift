import Glibc
import InternetMessage
import MailAuthentication
import MailDNS

/// Parses every message of `manifest.tsv` and checks DKIM, SPF and DMARC for the session that the manifest gives, with the
/// records of `zone.txt`; holds the verdict on signatures against the manifest.
struct AuthenticationRun {
  private struct Item {
    let octets: [UInt8]
    let envelope: Envelope
    /// What DKIM must say: `pass`, `fail` or `none`.
    let expected: String
  }

  private let items: [Item]
  private let octets: Int
  private let authenticator: Authenticator
  /// Behind the times at which the messages were signed.
  private let now: Int64 = 1_772_323_200

  /// Reads what there is to do; nothing of that is measured.
  init(folder: String) {
    let now = now
    items = Corpus.lines(of: "\(folder)/manifest.tsv").compactMap { line in
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard fields.count > 7 else { return nil }
      return Item(
        octets: Corpus.read("\(folder)/eml/\(fields[0])"),
        envelope: Envelope(
          client: IPAddress(fields[5]), helo: fields[6], mailFrom: fields[7], receivedAt: now),
        expected: fields[4])
    }
    octets = items.reduce(0) { $0 + $1.octets.count }
    authenticator = Authenticator(resolver: ZoneText(Corpus.lines(of: "\(folder)/zone.txt")))
  }

  /// Authenticates everything once, from the octets on, and prints the rate; gives how many verdicts are not those of the
  /// manifest.
  func measure() async -> Int {
    var (wrong, passes) = (0, 0)
    let start = Measurement.processorTime()
    for item in items {
      let message = Message(item.octets)
      let found = await authenticator.authenticate(message, message.typedHeader(), given: item.envelope, now: now)
      if found.dmarc.outcome == .pass { passes += 1 }
      let holds = !found.dkim.isEmpty && found.dkim.allSatisfy { $0.outcome == .pass }
      if (found.dkim.isEmpty ? "none" : holds ? "pass" : "fail") != item.expected { wrong += 1 }
    }
    let seconds = Measurement.processorTime() - start
    print(
      "mailloop-authenticate \(Int(Double(items.count) / seconds)) msg/s \(Int(Double(octets) / seconds / 1e6)) MB/s",
      "dmarc-pass=\(passes) wrong=\(wrong)")
    return wrong
  }
}
