import MailFacts
import MailRules
import RelayPipeline
import SafeOutput

extension ReportPage {
  func writePreserved(to html: inout HTMLWriter) {
    guard !summary.preservedNames.isEmpty else {
      html.element(.p, text: "No message of this corpus comes from a help desk, so no field had to be preserved.")
      return
    }
    writePreservedTotals(to: &html)
    writePreservedMatrix(to: &html)
  }

  private func writePreservedTotals(to html: inout HTMLWriter) {
    html.table(
      "totals", caption: "Preserved fields in all cases",
      columns: ["Field", "Kept", "Moved", "Changed", "Missing", "Duplicated", "Not expected", "Intact"]
    ) { html in
      for name in summary.preservedNames {
        let states = summary.preserved[name] ?? [:]
        let expected = states.reduce(0) { $1.key == .notExpected ? $0 : $0 + $1.value }
        let intact = (states[.kept] ?? 0) + (states[.moved] ?? 0)
        html.element(.tr) { html in
          html.element(.th, [.fixed("scope", "row")]) { html in html.mail(name) }
          for state in [PreservedField.State.kept, .moved, .changed, .missing, .duplicated, .notExpected] {
            let count = states[state] ?? 0
            html.element(
              .td, [.classes("n", count == 0 ? "zero" : state.style)], text: count == 0 ? "0" : Wording.number(count))
          }
          html.element(.td, [.classes("n")]) { html in
            html.text(expected == 0 ? "–" : Wording.percent(Double(intact) / Double(expected)))
          }
        }
      }
    }
  }

  private func writePreservedMatrix(to html: inout HTMLWriter) {
    html.element(
      .div, [.classes("scroll"), .fixed("tabindex", "0"), .fixed("role", "group"), .label("Table: fields by case")]
    ) { html in
      html.element(.table, [.classes("matrix")]) { html in
        html.element(.caption, text: "Preserved fields by case: state, with the value before → after where it differs")
        html.element(.thead) { html in
          html.element(.tr) { html in
            html.element(.th, [.fixed("scope", "col")], text: "Case")
            for name in summary.preservedNames {
              html.element(.th, [.fixed("scope", "col")]) { html in html.mail(name) }
            }
          }
        }
        html.element(.tbody) { html in
          for item in summary.cases where !item.record.after.preserved.isEmpty { writeRow(of: item, to: &html) }
        }
      }
    }
  }

  private func writeRow(of item: CaseSummary, to html: inout HTMLWriter) {
    html.element(.tr) { html in
      html.element(.th, [.fixed("scope", "row")]) { html in
        html.element(.a, [.fragment(item.anchor)], text: Wording.excerpt(item.record.name, limit: 80))
      }
      for name in summary.preservedNames {
        html.element(.td) { html in
          guard let field = item.record.after.preserved.first(where: { $0.name == name }) else {
            html.text("–")
            return
          }
          writeState(field.state, to: &html)
          if field.state != .kept, field.state != .notExpected {
            writeBeforeAfter(field.before, field.after, limit: 80, to: &html)
          }
          writeManner(field.manner, to: &html)
        }
      }
    }
    html.raw("\n")
  }

  func writeState(_ state: PreservedField.State, to html: inout HTMLWriter) {
    html.element(.span, [.classes("state", state.style)]) { html in
      state.icon.write(to: &html)
      html.text(state.word)
    }
  }

  /// Writes a value before and after, the octets marked that differ; what is not there is said in words.
  func writeBeforeAfter(_ before: String?, _ after: String?, limit: Int = 600, to html: inout HTMLWriter) {
    html.element(.span, [.classes("delta")]) { html in
      if let before, before == after {
        html.mail(before, limit: limit)
        html.text(" (same value)")
        return
      }
      let hunks = before.flatMap { before in
        after.map { TextDifference.words(Array(before.utf8.prefix(limit * 4)), Array($0.utf8.prefix(limit * 4))) }
      }
      if let before {
        html.element(.del) { html in html.mail(before, limit: limit, marking: hunks?.map(\.before) ?? []) }
        html.text(" → ")
      }
      if let after {
        html.element(.ins) { html in html.mail(after, limit: limit, marking: hunks?.map(\.after) ?? []) }
      } else {
        html.element(.em, text: "absent")
      }
    }
  }
}
