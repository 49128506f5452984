import MailFacts
import MailRules
import RelayPipeline
import SafeOutput

extension ReportPage {
  func writeEvidence(to html: inout HTMLWriter) {
    html.element(.p, [.classes("tools")]) { html in
      html.element(.button, [.id("open-all"), .fixed("type", "button"), .flag("hidden")], text: "Open all")
      html.element(.button, [.id("close-all"), .fixed("type", "button"), .flag("hidden")], text: "Close all")
    }
    for item in summary.cases { writeEvidence(of: item, to: &html) }
  }

  private func writeEvidence(of item: CaseSummary, to html: inout HTMLWriter) {
    let record = item.record
    html.element(.details, [.id(item.anchor), .classes("case", item.outcome.style)]) { html in
      html.element(.summary) { html in
        html.badge(item.outcome)
        html.element(.h3, text: Wording.excerpt(record.name, limit: 120))
        if !record.note.isEmpty { html.element(.span, [.classes("note")], text: Wording.excerpt(record.note)) }
      }
      html.element(.div, [.classes("inner")]) { html in
        writeFacts(of: record.after, to: &html)
        writeSignals(of: record.after.origin, to: &html)
        writeFindings(of: record.after, anchor: item.anchor + ".f", title: "Findings", to: &html)
        if !record.headerAfter.isEmpty {
          writeHeader(
            record.headerAfter, findings: record.after.findings, anchor: item.anchor + ".f",
            title: record.before == nil ? "Header as captured" : "Header after the relay", to: &html)
        }
        writePreserved(of: record.after, to: &html)
        writeAuthentication(of: record, to: &html)
        writeChanges(of: record, to: &html)
        writeDefects(of: record.after, to: &html)
        writeBefore(of: item, to: &html)
      }
    }
    html.raw("\n")
  }

  private func writeFacts(of verdict: Verdict, to html: inout HTMLWriter) {
    html.element(.dl, [.classes("facts", "small")]) { html in
      html.term("File") { html in
        html.mail(verdict.file, limit: 200)
        if verdict.index > 0 { html.text(", message \(verdict.index + 1)") }
      }
      html.term("Message-ID") { html in
        if let id = verdict.messageID { html.mail(id, limit: 200) } else { html.text("none") }
      }
      html.term("Date") { html in
        if let date = verdict.date { html.time(date) } else { html.text("cannot be read") }
      }
      html.term("Size", text: Wording.count(verdict.size, "octet", "octets"))
      html.term("Direction", text: verdict.direction.sentence)
      html.term("Origin", text: verdict.origin.sentence)
      html.term("Automatic answer", text: verdict.origin.mayAutoReply ? "allowed (RFC 3834)" : "not allowed (RFC 3834)")
      html.term("Sender", text: verdict.sender.sentence)
    }
  }

  private func writeSignals(of origin: Origin, to html: inout HTMLWriter) {
    guard !origin.evidence.isEmpty else { return }
    html.element(.h4, text: "What the origin rests on")
    html.table("signals", caption: "Signals of origin", columns: ["Signal", "Place", "Value", "Strength"]) { html in
      for signal in origin.evidence.prefix(ReportLimits.signals) {
        html.element(.tr) { html in
          html.element(.th, [.fixed("scope", "row")], text: signal.signal)
          html.element(.td) { html in html.mail(signal.place, limit: 80) }
          html.element(.td) { html in html.mail(signal.value, limit: 160) }
          html.element(.td, text: signal.strength.rawValue)
        }
      }
    }
    writeRest(origin.evidence.count, ReportLimits.signals, to: &html)
  }

  func writeFindings(of verdict: Verdict, anchor: String, title: String, to html: inout HTMLWriter) {
    html.element(.h4, text: title)
    guard !verdict.findings.isEmpty else {
      html.element(.p, [.classes("quiet")], text: "No rule found anything.")
      return
    }
    html.element(.ol, [.classes("found")]) { html in
      for (index, finding) in verdict.findings.prefix(ReportLimits.findingsOfCase).enumerated() {
        html.element(.li, [.id(anchor + String(index + 1))]) { html in write(finding, to: &html) }
      }
    }
    writeRest(verdict.findings.count, ReportLimits.findingsOfCase, to: &html)
  }

  private func write(_ finding: Finding, to html: inout HTMLWriter) {
    html.element(.p, [.classes("head")]) { html in
      html.badge(Outcome(finding.severity))
      let title = "\(finding.rule) \(finding.name)"
      if firedCodes.contains(finding.rule) {
        html.element(.a, [.fragment(Self.anchor(ofRule: finding.rule))], text: title)
      } else {
        html.element(.span, text: title)
      }
      html.element(.span, [.classes("place")]) { html in
        html.mail(finding.place, limit: 120)
        html.text(" line \(finding.line), column \(finding.column), octet \(finding.range.lowerBound)")
      }
    }
    html.element(.p, text: Wording.excerpt(finding.message))
    if !finding.help.isEmpty { html.element(.p, [.classes("help")], text: Wording.excerpt(finding.help)) }
  }

  private func writePreserved(of verdict: Verdict, to html: inout HTMLWriter) {
    guard !verdict.preserved.isEmpty else { return }
    html.element(.h4, text: "Preserved fields")
    html.table(
      "fields", caption: "Preserved fields of this case", columns: ["Field", "State", "Expected", "Before", "After"]
    ) { html in
      for field in verdict.preserved {
        html.element(.tr) { html in
          html.element(.th, [.fixed("scope", "row")]) { html in html.mail(field.name) }
          html.element(.td) { html in writeState(field.state, to: &html) }
          html.element(.td) { html in html.mail(field.expected, limit: 160) }
          for value in [field.before, field.after] {
            html.element(.td) { html in
              if let value { html.mail(value, limit: 160) } else { html.text("–") }
            }
          }
        }
      }
    }
  }

  private func writeChanges(of record: CaseRecord, to html: inout HTMLWriter) {
    guard !record.changes.isEmpty else { return }
    html.element(.h4, text: "What the relay changed")
    html.element(.ul, [.classes("plain")]) { html in
      for change in record.changes.prefix(ReportLimits.changesOfCase) {
        html.element(.li) { html in
          html.mail(change.name)
          html.text(" ")
          writeKind(change.kind, to: &html)
          html.text(": ")
          writeBeforeAfter(change.before, change.after, limit: 300, to: &html)
          writeManner(change.manner, to: &html)
        }
      }
    }
    writeRest(record.changes.count, ReportLimits.changesOfCase, to: &html)
  }

  /// The message before the relay, folded: what is wrong there is not the relay's doing.
  private func writeBefore(of item: CaseSummary, to html: inout HTMLWriter) {
    guard let before = item.record.before, let header = item.record.headerBefore else { return }
    html.element(.details, [.classes("more")]) { html in
      html.element(.summary, text: "Before the relay")
      if !before.findings.isEmpty {
        writeFindings(of: before, anchor: item.anchor + ".b", title: "Findings before the relay", to: &html)
      }
      writeHeader(
        header, findings: before.findings, anchor: item.anchor + ".b", title: "Header before the relay", to: &html)
    }
  }

  func writeRest(_ count: Int, _ limit: Int, to html: inout HTMLWriter) {
    guard count > limit else { return }
    html.element(.p, [.classes("quiet")], text: "… and \(Wording.number(count - limit)) more; the run record has all.")
  }
}
