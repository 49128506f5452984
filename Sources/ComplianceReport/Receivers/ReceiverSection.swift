import AuthenticationReports
import InternetMessage
import SafeOutput

/// What receivers report, as a section of a page.
struct ReceiverSection {
  let reports: ReceiverReports

  func write(to html: inout HTMLWriter) {
    writeFacts(to: &html)
    writeDomains(to: &html)
    writeSources(to: &html)
    writeReasons(to: &html)
    writeReceivers(to: &html)
    writeFailures(to: &html)
    writeSessions(to: &html)
    writeDeviations(to: &html)
    writeRefusals(to: &html)
  }

  private func writeFacts(to html: inout HTMLWriter) {
    let total = reports.total
    html.element(.dl, [.classes("facts")]) { html in
      html.term("Read", text: reports.readSentence)
      html.term("Period", text: reports.period ?? "unknown")
      html.term("Messages", text: Wording.number(total.messages))
      if let share = reports.passShare {
        html.term("Pass DMARC", text: "\(Wording.number(total.passed)) (\(Wording.percent(share)))")
        html.term("Aligned by DKIM", text: Wording.number(total.dkim))
        html.term("Aligned by SPF", text: Wording.number(total.spf))
        html.term("Quarantined", text: Wording.number(total.quarantined))
        html.term("Rejected", text: Wording.number(total.rejected))
      }
    }
  }

  // MARK: Aggregate reports

  private func writeDomains(to html: inout HTMLWriter) {
    let domains = reports.orderedDomains
    guard !domains.isEmpty else { return }
    html.element(.h3, [.classes("minor")], text: "By Author Domain")
    html.table(
      "reported", caption: "Domains in From, the policy that receivers found, and how messages fared",
      columns: ["Author Domain", "Policy", "Messages", "Passed", "DKIM", "SPF", "Quarantined", "Rejected"]
    ) { html in
      for domain in domains.prefix(ReceiverLimits.rows) {
        html.element(.tr) { html in
          head(domain.name, to: &html)
          html.element(.td, text: domain.summary.policy?.sentence ?? "not reported")
          let tally = domain.summary.tally
          numbers([tally.messages, tally.passed, tally.dkim, tally.spf, tally.quarantined, tally.rejected], to: &html)
        }
        html.raw("\n")
      }
    }
    rest(domains.count, "domain", "domains", to: &html)
  }

  private func writeSources(to html: inout HTMLWriter) {
    let failing = reports.failingSources
    guard reports.aggregates > 0 else { return }
    html.element(.h3, [.classes("minor")], text: "Sources that fail most")
    guard !failing.isEmpty else {
      html.element(.p) { html in
        html.badge(.pass)
        html.text(" Every message that was reported passed DMARC.")
      }
      return
    }
    html.table(
      "reported",
      caption: "Addresses whose messages failed DMARC; where one is the organisation's own, it needs mending",
      columns: [
        "Source", "Author Domain, and whom DKIM or SPF authenticated", "Messages", "Failed", "DKIM", "SPF",
        "Quarantined", "Rejected",
      ]
    ) { html in
      for item in failing.prefix(ReceiverLimits.rows) {
        html.element(.tr) { html in
          head(item.source.address, to: &html)
          html.element(.td) { html in
            name(item.source.domain, to: &html)
            let authenticated = item.summary.authenticated.sorted().joined(separator: ", ")
            html.element(
              .small, text: authenticated.isEmpty ? "nobody" : Wording.excerpt(authenticated, limit: 200))
          }
          let tally = item.tally
          numbers([tally.messages, tally.failed, tally.dkim, tally.spf, tally.quarantined, tally.rejected], to: &html)
        }
        html.raw("\n")
      }
    }
    rest(failing.count, "source", "sources", to: &html)
    if reports.otherSources.messages > 0 {
      quiet(
        "\(Wording.number(reports.otherSources.messages)) messages came from more sources than can be told apart.",
        to: &html)
    }
  }

  private func writeReasons(to html: inout HTMLWriter) {
    guard !reports.reasons.isEmpty else { return }
    html.element(.h3, [.classes("minor")], text: "Why receivers did not do as the policy asks")
    html.element(.ul, [.classes("plain")]) { html in
      for reason in reports.orderedReasons {
        html.element(.li, text: "\(reason.kind.rawValue): \(Wording.count(reason.messages, "message", "messages"))")
      }
    }
  }

  private func writeReceivers(to html: inout HTMLWriter) {
    let receivers = reports.orderedReceivers
    guard !receivers.isEmpty else { return }
    html.element(.h3, [.classes("minor")], text: "Who reports")
    html.table(
      "receivers", caption: "Receivers with their aggregate reports", columns: ["Receiver", "Reports", "Messages"]
    ) { html in
      for item in receivers.prefix(ReceiverLimits.rows) {
        html.element(.tr) { html in
          head(item.name, to: &html)
          numbers([item.receiver.reports, item.receiver.messages], to: &html)
        }
      }
    }
    rest(receivers.count, "receiver", "receivers", to: &html)
  }

  // MARK: Failure reports and TLS reports

  private func writeFailures(to html: inout HTMLWriter) {
    guard reports.failureCount > 0 else { return }
    html.element(.h3, [.classes("minor")], text: "Single messages that failed")
    html.table(
      "receivers-text", caption: "Failure reports, in the order in which they were read",
      columns: ["Source", "Domain", "What failed", "What became of it", "From and subject"]
    ) { html in
      for report in reports.failures.prefix(ReceiverLimits.rows) {
        html.element(.tr) { html in
          head(report.feedback.sourceAddress?.description ?? "", to: &html)
          html.element(.td) { html in name(report.feedback.reportedDomains.first ?? "", to: &html) }
          html.element(.td, text: report.failure?.rawValue ?? "not said")
          html.element(.td, text: report.delivery?.rawValue ?? "not said")
          html.element(.td) { html in
            name(report.original?.from ?? "", to: &html)
            if let subject = report.original?.subject {
              html.element(.small) { html in html.mail(subject, limit: ReceiverLimits.name) }
            }
          }
        }
      }
    }
    rest(reports.failureCount, "failure report", "failure reports", to: &html)
  }

  private func writeSessions(to html: inout HTMLWriter) {
    let sessions = reports.orderedSessions
    guard !sessions.isEmpty else { return }
    html.element(.h3, [.classes("minor")], text: "TLS to the organisation's servers")
    html.table(
      "reported", caption: "Sessions by recipient domain",
      columns: ["Domain", "Why sessions failed", "Succeeded", "Failed"]
    ) { html in
      for item in sessions.prefix(ReceiverLimits.rows) {
        html.element(.tr) { html in
          head(item.domain, to: &html)
          html.element(.td) { html in
            let reasons = item.sessions.orderedReasons.prefix(5).map { "\($0.name) (\(Wording.number($0.sessions)))" }
            html.text(reasons.isEmpty ? "–" : Wording.excerpt(reasons.joined(separator: ", "), limit: 300))
          }
          numbers([item.sessions.successes, item.sessions.failures], to: &html)
        }
      }
    }
    rest(sessions.count, "domain", "domains", to: &html)
  }

  // MARK: What is wrong with the reports

  private func writeDeviations(to html: inout HTMLWriter) {
    let deviations = reports.orderedDeviations
    guard !deviations.isEmpty else { return }
    html.element(.details, [.classes("more")]) { html in
      html.element(
        .summary,
        text: Wording.count(
          deviations.count, "way in which reports deviate from the standard",
          "ways in which reports deviate from the standard"))
      html.element(.ul, [.classes("plain")]) { html in
        for item in deviations.prefix(ReceiverLimits.rows) {
          html.element(.li) { html in
            name(item.deviation.receiver, to: &html)
            html.text(": \(item.deviation.kind.meaning) (")
            name(item.deviation.place, to: &html)
            html.text(item.count > 1 ? ", \(Wording.number(item.count)) times)" : ")")
          }
        }
      }
    }
    rest(deviations.count, "deviation", "deviations", to: &html)
  }

  private func writeRefusals(to html: inout HTMLWriter) {
    guard reports.refusalCount > 0 else { return }
    html.element(.div, [.classes("notice", "is-warning")]) { html in
      html.element(.h3) { html in
        html.text(Wording.count(reports.refusalCount, "file is no report", "files are no reports"))
      }
      html.element(.ul) { html in
        for refusal in reports.refusals.prefix(ReceiverLimits.rows) {
          html.element(.li) { html in
            name(refusal.place, to: &html)
            html.text(" " + Wording.excerpt(refusal.failure.sentence, limit: 400))
          }
        }
      }
    }
    rest(reports.refusalCount, "file", "files", to: &html)
  }

  // MARK: Cells

  private func head(_ text: String, to html: inout HTMLWriter) {
    html.element(.th, [.fixed("scope", "row")]) { html in name(text, to: &html) }
  }

  private func name(_ text: String, to html: inout HTMLWriter) {
    if text.isEmpty {
      html.element(.em, text: "not said")
    } else {
      html.mail(text, limit: ReceiverLimits.name)
    }
  }

  private func numbers(_ numbers: [Int], to html: inout HTMLWriter) {
    for number in numbers { html.element(.td, [.classes("n")], text: Wording.number(number)) }
  }

  private func rest(_ count: Int, _ one: String, _ many: String, to html: inout HTMLWriter) {
    let left = count - ReceiverLimits.rows
    if left > 0 { quiet("… and \(Wording.count(left, "more " + one, "more " + many)).", to: &html) }
  }

  private func quiet(_ text: String, to html: inout HTMLWriter) {
    html.element(.p, [.classes("quiet")], text: text)
  }
}
