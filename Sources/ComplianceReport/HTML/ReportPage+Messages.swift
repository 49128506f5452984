import MailFacts
import MailRules
import RelayPipeline
import SafeOutput

extension ReportPage {
  func writeMessages(to html: inout HTMLWriter) {
    guard !summary.cases.isEmpty else {
      html.element(.p, text: "There is no message to show.")
      return
    }
    writeFilter(to: &html)
    html.table(
      "messages", caption: "Messages", columns: ["Verdict", "Case", "Origin", "Rules", "Date (UTC)"]
    ) { html in
      for item in summary.cases { writeRow(for: item, to: &html) }
    }
  }

  private func writeRow(for item: CaseSummary, to html: inout HTMLWriter) {
    let verdict = item.record.after
    html.element(
      .tr,
      [
        .data("verdict", item.outcome.key), .data("origin", verdict.origin.originClass.rawValue),
        .data("rules", item.rules.joined(separator: " ")), .data("case", item.anchor),
      ]
    ) { html in
      html.element(.td) { html in html.badge(item.outcome) }
      html.element(.th, [.fixed("scope", "row")]) { html in
        html.element(.a, [.fragment(item.anchor)], text: Wording.excerpt(item.record.name, limit: 80))
        if !item.record.note.isEmpty { html.element(.small, text: Wording.excerpt(item.record.note, limit: 300)) }
      }
      html.element(.td) { html in
        html.text(verdict.origin.originClass.rawValue)
        html.element(.small, text: verdict.origin.kind.rawValue)
      }
      html.element(.td) { html in
        if item.rules.isEmpty { html.text("–") } else { writeRuleLinks(item.rules, to: &html) }
      }
      html.element(.td, [.classes("date")]) { html in
        if let date = verdict.date {
          html.element(.time, [.dateTime(UTCTime(date).machineText)], text: UTCTime(date).day)
        } else {
          html.text("–")
        }
      }
    }
    html.raw("\n")
  }

  /// The filter, which the page's script shows: without it, all messages are listed.
  private func writeFilter(to html: inout HTMLWriter) {
    html.element(.form, [.id("filter"), .flag("hidden"), .label("Filter messages"), .fixed("role", "search")]) { html in
      html.element(.div, [.classes("field", "wide")]) { html in
        html.element(.label, [.fixed("for", "filter-text")], text: "Text")
        html.element(
          .input,
          [
            .id("filter-text"), .fixed("type", "search"), .fixed("autocomplete", "off"),
            .fixed("placeholder", "name, note, header, finding"),
          ])
      }
      select("filter-verdict", "Verdict", "verdict", Outcome.allCases.reversed().map { ($0.key, $0.word) }, to: &html)
      let classes = Set(summary.cases.map(\.record.after.origin.originClass.rawValue)).sorted()
      select("filter-origin", "Origin", "origin", classes.map { ($0, $0) }, to: &html)
      let rules = summary.firedRules.map { ($0.code, "\($0.code) \($0.name)") }
      select("filter-rule", "Rule", "rule", rules.sorted { $0.0 < $1.0 }, to: &html)
      html.element(.div, [.classes("field", "check")]) { html in
        html.element(.input, [.id("filter-failing"), .fixed("type", "checkbox")])
        html.element(.label, [.fixed("for", "filter-failing")], text: "Failing only")
      }
      html.element(.button, [.id("filter-reset"), .fixed("type", "button")], text: "Show all")
      html.element(.p, [.id("filter-status"), .fixed("role", "status")])
    }
    html.raw("\n")
  }

  private func select(
    _ id: StaticString, _ title: StaticString, _ name: StaticString, _ options: [(value: String, title: String)],
    to html: inout HTMLWriter
  ) {
    html.element(.div, [.classes("field")]) { html in
      html.element(.label, [.fixed("for", id)]) { html in html.raw(title) }
      html.element(.select, [.fixed("id", id), .fixed("name", name)]) { html in
        html.element(.option, [.value("")], text: "Any")
        for option in options { html.element(.option, [.value(option.value)], text: option.title) }
      }
    }
  }
}
