import MailAuthentication
import MailFacts
import RelayPipeline
import SafeOutput

extension ReportPage {
  /// Writes what DKIM, SPF and DMARC say about the messages of a case.
  func writeAuthentication(of record: CaseRecord, to html: inout HTMLWriter) {
    let captures = (record.before.map { [$0, record.after] } ?? [record.after]).map(\.authentication)
    guard captures.contains(where: { $0 != nil }) else { return }
    let rows = CaseAuthentication.rows(of: captures)
    html.element(.h4, text: "Authentication")
    html.table(
      "results", caption: "Results of authentication of this case",
      columns: captures.count > 1 ? ["Method", "Before the relay", "After the relay"] : ["Method", "Result"]
    ) { html in
      for row in rows {
        html.element(.tr) { html in
          html.element(.th, [.fixed("scope", "row")]) { html in
            html.text(row.method)
            if !row.subject.isEmpty { html.element(.small) { html in html.mail(row.subject, limit: 160) } }
          }
          for cell in row.cells { write(cell, absence: row.absence, to: &html) }
        }
      }
    }
    let signatures = captures.compactMap { $0?.dkim.count }.max() ?? 0
    writeRest(signatures, ReportLimits.signaturesOfCase, to: &html)
  }

  private func write(_ cell: CaseAuthentication.Cell?, absence: StaticString, to html: inout HTMLWriter) {
    html.element(.td) { html in
      guard let cell else {
        html.element(.em) { html in html.raw(absence) }
        return
      }
      html.element(.span, [.classes("state", cell.outcome.style)]) { html in
        cell.outcome.icon.write(to: &html)
        html.text(cell.outcome.rawValue + (cell.isAligned.map { $0 ? ", aligned domain" : ", other domain" } ?? ""))
      }
      for line in cell.lines {
        html.element(.small, text: Wording.excerpt(line, limit: ReportLimits.reason))
      }
    }
  }
}
