import InternetMessage
import MailFacts

/// Adds to findings on what was done to a message who probably did it.
enum CulpritNaming {
  /// The findings on one message, those on lost and changed fields with the products that handled it.
  static func named(_ findings: [Finding], in facts: MessageFacts) -> [Finding] {
    guard findings.contains(where: { ofOneMessage.contains($0.rule) }) else { return findings }
    let passed = CulpritFinder(facts).passed()
    return findings.map { ofOneMessage.contains($0.rule) ? $0.blaming(passed) : $0 }
  }

  /// The findings on a pair; for changed bodies the product whose mark is in the change comes first.
  static func named(_ findings: [Finding], in pair: PairFacts) -> [Finding] {
    guard findings.contains(where: isOfRelay) else { return findings }
    let finder = CulpritFinder(pair)
    let passed = finder.passed()
    let message = pair.after.message
    return findings.map { finding in
      guard isOfRelay(finding) else { return finding }
      let change = pair.bodyChanges.first {
        finding.rule == "PRES107"
          && message.place(of: message.parts[$0.part].body, part: $0.part) == finding.place
      }
      let direct = change.map(finder.direct) ?? []
      return finding.blaming(direct.isEmpty ? passed : direct)
    }
  }

  /// The rules over one message that say what a relay did.
  private static let ofOneMessage: Set<String> = ["PRES001", "PRES002", "PRES003"]

  private static func isOfRelay(_ finding: Finding) -> Bool {
    ofOneMessage.contains(finding.rule) || (finding.rule.hasPrefix("PRES1") && finding.severity > .info)
  }
}

extension Finding {
  fileprivate func blaming(_ culprits: [Culprit]) -> Finding {
    guard !culprits.isEmpty else { return self }
    var finding = self
    finding.culprits = culprits
    finding.help += (help.isEmpty ? "" : " ") + culprits.sentence
    return finding
  }
}
