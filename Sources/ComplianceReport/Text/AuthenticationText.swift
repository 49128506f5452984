import SafeOutput

/// What a run found about authentication, in a few lines for a terminal or a log.
///
///     Authentication
///       DKIM aligned  74 pairs: 60 pass before the relay, 31 after it (29 lost, 0 won); 40 of 81 single messages pass
///       DMARC         …
///       Keys          6, 1 weak; SPF: 12 domains of reverse paths, at most 2 of 10 look-ups
///       ARC           single 1 pass; told, and never decides alone
enum AuthenticationText {
  static func lines(of summary: AuthenticationSummary) -> [String] {
    [
      "Authentication", "  DKIM aligned  " + passing(summary, summary.dkim) { $0.dkim[.pass] ?? 0 },
      "  DMARC         " + passing(summary, summary.dmarc) { $0.dmarc[.pass] ?? 0 },
      "  Keys          \(summary.keysSentence); SPF: \(summary.sendersSentence)",
    ] + (summary.chainsSentence.map { ["  ARC           " + $0] } ?? [])
  }

  private static func passing(
    _ summary: AuthenticationSummary, _ effect: RelayEffect, _ passed: (AuthenticationTally) -> Int
  ) -> String {
    let (before, after, single) = (summary.total(.before), summary.total(.after), summary.total(.single))
    var parts: [String] = []
    if before.messages > 0 {
      parts.append(
        "\(Wording.count(before.messages, "pair", "pairs")): \(Wording.number(passed(before))) pass before the relay, "
          + "\(Wording.number(passed(after))) after it (\(Wording.number(effect.lost.count)) lost, "
          + "\(Wording.number(effect.won.count)) won)")
    }
    if single.messages > 0 {
      parts.append(
        "\(Wording.number(passed(single))) of \(Wording.count(single.messages, "single message", "single messages")) pass"
      )
    }
    return parts.joined(separator: "; ")
  }
}
