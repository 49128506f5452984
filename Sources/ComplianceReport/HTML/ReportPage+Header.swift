import InternetMessage
import MailFacts
import MailRules
import RelayPipeline
import SafeOutput

extension ReportPage {
  /// Writes a header as captured, with the octets of each finding marked.
  func writeHeader(
    _ header: [UInt8], findings: [Finding], anchor: String, title: String, to html: inout HTMLWriter
  ) {
    html.element(.h4, text: title)
    let findings = Array(findings.prefix(ReportLimits.findingsOfCase))
    let shown = min(header.count, ReportLimits.headerOctets)
    let marks = HeaderMarks(octets: shown, findings: findings)
    html.element(
      .pre, [.fixed("tabindex", "0"), .fixed("role", "group"), .label(title)]
    ) { html in
      // A parser drops the first line feed of a `pre`, so one is written that is not the header's.
      html.raw("\n")
      for piece in marks.pieces {
        switch piece {
        case .octets(let range, nil): writeOctets(range, of: header, to: &html)
        case .octets(let range, let severity?):
          html.element(.mark, [.classes(Outcome(severity).style)]) { html in writeOctets(range, of: header, to: &html) }
        case .tag(let index):
          html.element(
            .a, [.classes("tag", Outcome(findings[index].severity).style), .fragment(anchor + String(index + 1))],
            text: "\(index + 1) \(findings[index].rule)")
        }
      }
    }
    if header.count > shown {
      html.element(
        .p, [.classes("quiet")], text: "\(Wording.number(header.count - shown)) more octets of the header are left out."
      )
    }
    if !marks.behind.isEmpty {
      let numbers = marks.behind.map { String($0 + 1) }.joined(separator: ", ")
      html.element(.p, [.classes("quiet")], text: "Not in this part of the message: finding \(numbers).")
    }
  }

  /// Writes octets of a header; the CR of a CRLF is the line's end and no character to see.
  private func writeOctets(_ range: Range<Int>, of header: [UInt8], to html: inout HTMLWriter) {
    var octets: [UInt8] = []
    octets.reserveCapacity(range.count)
    for offset in range {
      let endsLine = header[offset] == 0x0D && offset + 1 < header.count && header[offset + 1] == 0x0A
      if !endsLine { octets.append(header[offset]) }
    }
    html.text(octets: octets[...])
  }

  func writeDefects(of verdict: Verdict, to html: inout HTMLWriter) {
    guard !verdict.defects.isEmpty else { return }
    html.element(.h4, text: "Defects that the parser noted")
    html.element(.ul, [.classes("plain")]) { html in
      for defect in verdict.defects.prefix(ReportLimits.defectsOfCase) {
        html.element(.li) { html in
          html.element(.code, text: defect.kind.name)
          html.text(" line \(defect.line), octet \(defect.offset): \(defect.kind.meaning)")
          html.element(.small, text: defect.kind.source)
        }
      }
    }
    writeRest(verdict.defects.count, ReportLimits.defectsOfCase, to: &html)
  }
}
