import MailFacts
import MailRules
import RelayPipeline
import SafeOutput

extension ReportPage {
  func writeChanges(to html: inout HTMLWriter) {
    guard !changes.isEmpty else {
      html.element(
        .p,
        text: summary.pairs == 0
          ? "The corpus holds no pair of captures before and after the relay."
          : "The relay changed no header field.")
      return
    }
    html.table(
      "changes", caption: "What the relay did to header fields",
      columns: ["Field", "What happened", "Example", "Cases"]
    ) { html in
      for change in changes {
        html.element(.tr) { html in
          html.element(.th, [.fixed("scope", "row")]) { html in html.mail(change.name) }
          html.element(.td) { html in writeKind(change.kind, to: &html) }
          html.element(.td) { html in
            writeBeforeAfter(change.example.before, change.example.after, limit: 160, to: &html)
            writeManner(change.example.manner, to: &html)
          }
          html.element(.td) { html in writeCaseLinks(change.cases, shown: 3, to: &html) }
        }
        html.raw("\n")
      }
    }
  }

  /// Writes in which manner a field is not as it was.
  func writeManner(_ manner: [FieldManner], to html: inout HTMLWriter) {
    guard !manner.isEmpty else { return }
    html.element(.span, [.classes("manner")], text: " (" + manner.map(\.phrase).joined(separator: ", ") + ")")
  }

  func writeKind(_ kind: FieldChange.Kind, to html: inout HTMLWriter) {
    html.element(.span, [.classes("kind")]) { html in
      switch kind {
      case .added: html.raw("+ added")
      case .removed: html.raw("− removed")
      case .changed: html.raw("≠ changed")
      case .rewritten: html.raw("≈ rewritten")
      }
    }
  }
}
