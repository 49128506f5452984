import MailAuthentication
import SafeOutput

extension ReportPage {
  func writeAuthentication(to html: inout HTMLWriter) {
    if let authentication {
      writeFacts(of: authentication, to: &html)
      writeDomains(of: authentication, to: &html)
      writeEffects(of: authentication, to: &html)
      writeKeys(of: authentication, to: &html)
      writeSenders(of: authentication, to: &html)
      writeAuthenticationFindings(to: &html)
    }
    guard let receivers else { return }
    if authentication != nil { html.element(.h3, [.classes("minor")], text: "What receivers report") }
    ReceiverSection(reports: receivers).write(to: &html)
  }

  private func writeFacts(of authentication: AuthenticationSummary, to html: inout HTMLWriter) {
    html.element(.dl, [.classes("facts")]) { html in
      html.term("Checked", text: authentication.checkedSentence)
      if authentication.total(.before).messages > 0 {
        html.term("Aligned signatures over the relay", text: authentication.dkim.sentence)
        html.term("DMARC over the relay", text: authentication.dmarc.sentence)
      }
      html.term("Signing keys", text: authentication.keysSentence)
      html.term("SPF", text: authentication.sendersSentence)
      if let chains = authentication.chainsSentence { html.term("Chains of relays (ARC)", text: chains) }
    }
  }

  // MARK: Author Domains

  private func writeDomains(of authentication: AuthenticationSummary, to html: inout HTMLWriter) {
    html.element(.h3, [.classes("minor")], text: "Messages by Author Domain")
    html.table(
      "alignment",
      caption: "How messages stand, with what the relay makes of them: DKIM and SPF count when aligned with the domain "
        + "in From",
      columns: ["Author Domain, policy in force", "Relay", "Messages", "DKIM", "SPF", "DMARC"]
    ) { html in
      for domain in authentication.domains.prefix(ReportLimits.domains) { writeRows(of: domain, to: &html) }
    }
    writeMore(authentication.domains.count, "domain", "domains", to: &html)
  }

  private func writeRows(of domain: AuthorDomainSummary, to html: inout HTMLWriter) {
    let stages = AuthenticationStage.allCases.filter { domain.tallies[$0] != nil }
    for (position, stage) in stages.enumerated() {
      guard let tally = domain.tallies[stage] else { continue }
      let reference = stage == .after ? domain.tallies[.before] : nil
      html.element(.tr) { html in
        if position == 0 {
          html.element(.th, [.fixed("scope", "row"), .number("rowspan", stages.count)]) { html in
            writeName(domain.name ?? "", otherwise: "none, or several", to: &html)
            html.element(.small, text: Wording.excerpt("policy: " + domain.policies.joined(separator: "; ")))
          }
        }
        html.element(.td, text: stage.words)
        html.element(.td, [.classes("n")], text: Wording.number(tally.messages))
        writeCounts(DKIMStanding.allCases.map { ($0, tally.dkim[$0] ?? 0, reference?.dkim[$0]) }, reference, to: &html)
        writeCounts(SPFStanding.allCases.map { ($0, tally.spf[$0] ?? 0, reference?.spf[$0]) }, reference, to: &html)
        writeCounts(
          DMARCStanding.allCases.map { ($0, tally.dmarc[$0] ?? 0, reference?.dmarc[$0]) }, reference, to: &html)
      }
      html.raw("\n")
    }
  }

  /// Writes the counts that there are, one a line; after the relay with the difference to before.
  private func writeCounts(
    _ counts: [(standing: some Standing, now: Int, before: Int?)], _ reference: AuthenticationTally?,
    to html: inout HTMLWriter
  ) {
    html.element(.td) { html in
      for (standing, now, before) in counts where now > 0 || (before ?? 0) > 0 {
        html.element(.span, [.classes("state", now > 0 ? standing.style : "is-none")]) { html in
          standing.icon.write(to: &html)
          html.text("\(Wording.number(now)) \(standing.word)")
          if reference != nil, now != before ?? 0 { html.text(" (\(Wording.difference(now - (before ?? 0))))") }
        }
      }
    }
  }

  // MARK: What the relay did

  private func writeEffects(of authentication: AuthenticationSummary, to html: inout HTMLWriter) {
    guard authentication.total(.before).messages > 0 else { return }
    let effects: [(title: StaticString, outcome: Outcome, cases: [Int])] = [
      ("An aligned signature passes before the relay, and none after it", .error, authentication.dkim.lost),
      ("DMARC passes before the relay, and not after it", .error, authentication.dmarc.lost),
      ("SPF passes aligned before the relay, and not after it", .warning, authentication.spf.lost),
      ("DMARC passes after the relay alone", .pass, authentication.dmarc.won),
    ]
    html.element(.h3, [.classes("minor")], text: "What the relay does to authentication")
    guard effects.contains(where: { !$0.cases.isEmpty }) else {
      html.element(.p) { html in
        html.badge(.pass)
        html.text(" What passes before the relay passes after it.")
      }
      return
    }
    html.table("effects", caption: "Pairs that stand otherwise after the relay", columns: ["What", "Pairs", "Cases"]) {
      html in
      for effect in effects where !effect.cases.isEmpty {
        html.element(.tr) { html in
          html.element(.th, [.fixed("scope", "row")]) { html in
            html.element(.span, [.classes("state", "wraps", effect.outcome.style)]) { html in
              effect.outcome.icon.write(to: &html)
              html.raw(effect.title)
            }
          }
          html.element(.td, [.classes("n")], text: Wording.number(effect.cases.count))
          html.element(.td) { html in writeCaseLinks(effect.cases, shown: 4, to: &html) }
        }
      }
    }
  }

  // MARK: Keys

  private func writeKeys(of authentication: AuthenticationSummary, to html: inout HTMLWriter) {
    guard !authentication.keys.isEmpty else { return }
    html.element(.h3, [.classes("minor")], text: "Signing keys")
    html.table(
      "signers", caption: "Keys that messages are signed with, and what became of the signatures",
      columns: ["Domain", "Selector", "Algorithm", "Key", "Before the relay", "After it, or single"]
    ) { html in
      for item in authentication.keys.prefix(ReportLimits.domains) {
        html.element(.tr) { html in
          html.element(.th, [.fixed("scope", "row")]) { html in
            writeName(item.key.domain, otherwise: "not said", to: &html)
          }
          html.element(.td) { html in writeName(item.key.selector, otherwise: "not said", to: &html) }
          html.element(.td, text: item.key.algorithm?.rawValue ?? "unknown")
          html.element(.td) { html in
            html.element(.span, [.classes("state", item.state.style)]) { html in
              item.state.icon.write(to: &html)
              html.text(item.state.words)
            }
            if let bits = item.bits { html.element(.small, text: Wording.count(bits, "bit", "bits")) }
            if item.isTesting { html.element(.small, text: "marked as a test (t=y)") }
          }
          html.element(.td, text: Wording.outcomes(item.before))
          html.element(.td, text: Wording.outcomes(item.after))
        }
        html.raw("\n")
      }
    }
    writeMore(authentication.keys.count, "key", "keys", to: &html)
  }

  // MARK: SPF

  private func writeSenders(of authentication: AuthenticationSummary, to html: inout HTMLWriter) {
    guard !authentication.senders.isEmpty else { return }
    html.element(.h3, [.classes("minor")], text: "SPF")
    html.table(
      "senders",
      caption: "Domains that clients sent for, and the most look-ups that a check of this run took; a check ends at "
        + "the first term that matches",
      columns: ["Domain", "Look-ups", "Before the relay", "After it, or single", "Why not pass"]
    ) { html in
      for item in authentication.senders.prefix(ReportLimits.domains) {
        html.element(.tr) { html in
          html.element(.th, [.fixed("scope", "row")]) { html in
            writeName(item.key.domain, otherwise: "no domain", to: &html)
            html.element(.small, text: item.key.identity.words)
          }
          html.element(.td) { html in
            if item.isNearLimit { html.badge(.warning, word: "near the limit") }
            html.text("\(item.lookups) of \(SPFLimits.lookups)")
            if item.voidLookups > 0 {
              html.element(.small, text: "\(item.voidLookups) of \(SPFLimits.voidLookups) without an answer")
            }
          }
          html.element(.td, text: Wording.outcomes(item.before))
          html.element(.td, text: Wording.outcomes(item.after))
          html.element(.td, text: item.reason.map { Wording.excerpt($0, limit: ReportLimits.reason) } ?? "–")
        }
        html.raw("\n")
      }
    }
    writeMore(authentication.senders.count, "domain", "domains", to: &html)
    guard authentication.silentNames > 0 else { return }
    let names = Wording.count(authentication.silentNames, "HELO name has", "HELO names have")
    html.element(.p, [.classes("quiet")], text: "\(names) no SPF record, as is usual.")
  }

  // MARK: Findings

  private func writeAuthenticationFindings(to html: inout HTMLWriter) {
    html.element(.h3, [.classes("minor")], text: "Findings about authentication")
    let rules = summary.firedRules.filter { $0.code.hasPrefix("AUTH") }
    guard !rules.isEmpty else {
      html.element(.p) { html in
        html.badge(.pass)
        html.text(" No rule of the family AUTH found anything.")
      }
      return
    }
    html.table("effects", caption: "Rules of the family AUTH that fired", columns: ["Rule", "Findings", "Cases"]) {
      html in
      for rule in rules {
        html.element(.tr) { html in
          html.element(.th, [.fixed("scope", "row")]) { html in
            html.badge(Outcome(rule.severity))
            html.element(.a, [.fragment(Self.anchor(ofRule: rule.code))], text: "\(rule.code) \(rule.name)")
          }
          html.element(.td, [.classes("n")], text: Wording.number(rule.findings))
          html.element(.td) { html in writeCaseLinks(rule.cases, shown: 4, to: &html) }
        }
        html.raw("\n")
      }
    }
  }

  // MARK: Cells

  private func writeName(_ name: String, otherwise: StaticString, to html: inout HTMLWriter) {
    if name.isEmpty {
      html.element(.em) { html in html.raw(otherwise) }
    } else {
      html.mail(name, limit: ReceiverLimits.name)
    }
  }

  private func writeMore(_ count: Int, _ one: String, _ many: String, to html: inout HTMLWriter) {
    let left = count - ReportLimits.domains
    guard left > 0 else { return }
    html.element(
      .p, [.classes("quiet")],
      text: "… and \(Wording.count(left, "more " + one, "more " + many)); the run record has all.")
  }
}
