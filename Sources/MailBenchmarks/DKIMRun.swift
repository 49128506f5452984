import Glibc
import InternetMessage
import MailAuthentication
import MailDNS

/// Verifies every signature of the signed messages of `manifest.tsv` with the keys of `zone.txt`, and holds each verdict
/// against the manifest, as libopendkim is made to do it beside it.
struct DKIMRun {
  private struct Item {
    let name: String
    let octets: [UInt8]
    let passes: Bool
  }

  private let items: [Item]
  private let octets: Int
  private let verifier: DKIMVerifier
  /// Behind the times at which the messages were signed.
  private let now: Int64 = 1_772_323_200

  /// Reads what there is to do; nothing of that is measured.
  init(folder: String) {
    items = Corpus.lines(of: "\(folder)/manifest.tsv").compactMap { line in
      let fields = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count > 4, fields[3] != "-" else { return nil }
      return Item(name: fields[0], octets: Corpus.read("\(folder)/eml/\(fields[0])"), passes: fields[4] == "pass")
    }
    octets = items.reduce(0) { $0 + $1.octets.count }
    verifier = DKIMVerifier(resolver: ZoneText(Corpus.lines(of: "\(folder)/zone.txt")))
  }

  /// Verifies everything once, from the octets on, and prints the rate; gives how many verdicts are not those of the
  /// manifest.
  func measure() async -> Int {
    var (wrong, passed, signatures) = (0, 0, 0)
    let start = Measurement.processorTime()
    for item in items {
      let results = await verifier.verify(Message(item.octets), at: now)
      signatures += results.count
      let holds = !results.isEmpty && results.allSatisfy { $0.outcome == .pass }
      if holds { passed += 1 }
      if holds != item.passes {
        wrong += 1
        if wrong < 10 { print("\(item.name):", results.map { "\($0.outcome) \($0.reason.text)" }) }
      }
    }
    let seconds = Measurement.processorTime() - start
    let rate = { (count: Int) in Int(Double(count) / seconds) }
    print(
      "mailloop-dkim \(rate(items.count)) msg/s \(rate(signatures)) sig/s \(rate(octets) / 1_000_000) MB/s",
      "pass=\(passed) wrong=\(wrong)")
    return wrong
  }
}
