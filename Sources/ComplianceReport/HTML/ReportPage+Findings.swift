import MailRules
import RelayPipeline
import SafeOutput

extension ReportPage {
  func writeFindings(to html: inout HTMLWriter) {
    if summary.firedRules.isEmpty {
      html.element(.p) { html in
        html.badge(.pass)
        html.text(" No rule found anything.")
      }
    }
    for rule in summary.firedRules { write(rule, to: &html) }
    writeSilentRules(to: &html)
  }

  private func write(_ rule: RuleSummary, to html: inout HTMLWriter) {
    let outcome = Outcome(rule.severity)
    html.element(.article, [.id(Self.anchor(ofRule: rule.code)), .classes("rule", outcome.style)]) { html in
      html.element(.h3) { html in
        html.badge(outcome)
        html.element(.span, [.classes("code")], text: rule.code)
        html.text(" ")
        html.element(.span, [.classes("name")], text: rule.name)
      }
      html.element(.p, [.classes("count")]) { html in
        html.text("\(Wording.count(rule.findings, "finding", "findings")) in ")
        html.text(Wording.count(rule.cases.count, "case", "cases"))
        html.element(.span, [.classes("only-js")]) { html in
          html.text(" · ")
          html.element(.a, [.fragment("messages?failing=0&rule=" + rule.code)], text: "show in the table")
        }
      }
      if let description = rule.description {
        html.element(.p, [.classes("summary")], text: Wording.excerpt(description.summary))
      }
      html.element(.dl, [.classes("reason")]) { html in
        if let description = rule.description { html.term("Why it matters", text: description.rationale) }
        html.term("What to do", text: rule.remedy)
      }
      writeSources(of: rule, to: &html)
      writeCaseLinks(rule.cases, to: &html)
    }
    html.raw("\n")
  }

  private func writeSources(of rule: RuleSummary, to html: inout HTMLWriter) {
    let standards = rule.description?.standards ?? []
    guard !rule.requirements.isEmpty || !standards.isEmpty else { return }
    html.element(.p, [.classes("sources")]) { html in
      for (position, number) in rule.requirements.enumerated() {
        html.text(position == 0 ? "Requirement " : ", ")
        html.element(.a, [.fragment(Self.anchor(ofRequirement: number))], text: number)
      }
      if !rule.requirements.isEmpty, !standards.isEmpty { html.text(" · ") }
      html.text(standards.joined(separator: ", "))
    }
  }

  private func writeSilentRules(to html: inout HTMLWriter) {
    let rules = summary.silentRules
    guard !rules.isEmpty else { return }
    html.element(.details, [.classes("more")]) { html in
      html.element(.summary, text: "\(Wording.count(rules.count, "rule", "rules")) in force found nothing")
      html.element(.ul, [.classes("plain")]) { html in
        for rule in rules {
          html.element(.li) { html in
            html.element(.span, [.classes("number")], text: rule.description.code)
            html.text(" " + Wording.excerpt(rule.description.summary))
          }
        }
      }
    }
  }
}
