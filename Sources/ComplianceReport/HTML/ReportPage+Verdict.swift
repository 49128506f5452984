import MailFacts
import MailRules
import RelayPipeline
import SafeOutput

extension ReportPage {
  func writeVerdict(to html: inout HTMLWriter) {
    html.element(.section, [.id("verdict"), .classes("verdict", summary.outcome.style), .labelledBy("title")]) { html in
      html.element(.h1, [.id("title")], text: subject.title)
      html.element(.div, [.classes("hero")]) { html in
        html.element(.div, [.classes("statement")]) { html in
          html.element(.p, [.classes("word")]) { html in
            summary.outcome.icon.write(to: &html)
            html.text(summary.cases.isEmpty ? "Nothing was judged" : summary.outcome.statement)
          }
          html.element(.p, [.classes("sentence")], text: verdictSentence)
        }
        writeDial(to: &html)
      }
      writeOutcomeBar(to: &html)
      writeScope(to: &html)
      writeOmission(to: &html)
      writeFailures(to: &html)
      writeActions(to: &html)
      writeScoreParts(to: &html)
    }
    html.raw("\n")
  }

  private var verdictSentence: String {
    let cases = summary.cases.count
    guard cases > 0 else { return "The corpus holds no message that could be read." }
    let all = Wording.count(cases, "case", "cases")
    let findings = Wording.count(summary.findings.values.reduce(0, +), "finding", "findings")
    guard summary.outcome.isFailing else { return "All of \(all) pass, with \(findings)." }
    let failing = summary.count(of: .error) + summary.count(of: .warning)
    let errors = Wording.number(summary.count(of: .error))
    let warnings = Wording.number(summary.count(of: .warning))
    return "\(Wording.number(failing)) of \(all) \(failing == 1 ? "needs" : "need") attention: \(errors) with errors, "
      + "\(warnings) with warnings alone; \(findings) in all."
  }

  /// The score as a ring; the number beside it is the text.
  private func writeDial(to html: inout HTMLWriter) {
    guard let tenths = summary.score.tenths else { return }
    html.element(.div, [.classes("dial")]) { html in
      html.element(.svg, [.fixed("viewBox", "0 0 120 120"), .fixed("aria-hidden", "true")]) { html in
        html.element(.circle, [.classes("track"), .fixed("cx", "60"), .fixed("cy", "60"), .fixed("r", "52")])
        html.element(
          .circle,
          [
            .classes("value"), .fixed("cx", "60"), .fixed("cy", "60"), .fixed("r", "52"),
            .fixed("pathLength", "1000"), .fixed("transform", "rotate(-90 60 60)"),
            .numbers("stroke-dasharray", [tenths, 1000]),
          ])
      }
      html.element(.p) { html in
        html.element(.strong, text: Wording.tenths(tenths))
        html.element(.span, text: "score of 100")
      }
    }
  }

  /// How the cases are spread over the outcomes, as a bar whose legend says the numbers.
  private func writeOutcomeBar(to html: inout HTMLWriter) {
    let total = summary.cases.count
    guard total > 0 else { return }
    html.element(
      .svg,
      [
        .classes("bar"), .fixed("viewBox", "0 0 1000 10"), .fixed("preserveAspectRatio", "none"),
        .fixed("aria-hidden", "true"),
      ]
    ) { html in
      var before = 0
      for outcome in Outcome.allCases.reversed() {
        let start = before * 1000 / total
        before += summary.count(of: outcome)
        let end = before * 1000 / total
        guard end > start else { continue }
        html.element(
          .rect, [.classes(outcome.style), .number("x", start), .number("width", end - start), .fixed("height", "10")])
      }
    }
    html.element(.ul, [.classes("legend"), .label("Cases by verdict")]) { html in
      for outcome in Outcome.allCases.reversed() {
        html.element(.li, [.classes(outcome.style)]) { html in
          outcome.icon.write(to: &html)
          html.element(.strong, text: Wording.number(summary.count(of: outcome)))
          html.text(" " + outcome.legend)
        }
      }
    }
  }

  private func writeScope(to html: inout HTMLWriter) {
    html.element(.dl, [.classes("facts")]) { html in
      html.term("Corpus") { html in html.mail(record.corpus, limit: 120) }
      html.term(
        "Scope",
        text: "\(Wording.count(summary.cases.count, "case", "cases")), "
          + "\(Wording.count(summary.pairs, "pair", "pairs")) before and after the relay")
      html.term("Messages dated", text: messageDates)
      html.term("Time of the run") { html in html.time(record.time) }
      html.term("Tool", text: "mailloop \(record.toolVersion)")
      html.term("Configuration digest") { html in html.mail(record.configurationDigest, limit: 128) }
    }
  }

  private var messageDates: String {
    guard let dates = summary.dates else { return "no date can be read" }
    let first = UTCTime(dates.lowerBound).day
    let last = UTCTime(dates.upperBound).day
    return first == last ? "\(first) (UTC)" : "\(first) to \(last) (UTC)"
  }

  private func writeOmission(to html: inout HTMLWriter) {
    guard let omission = subject.omission else { return }
    html.element(.div, [.classes("notice", "is-warning")]) { html in html.element(.p, text: omission) }
  }

  private func writeFailures(to html: inout HTMLWriter) {
    guard !record.failures.isEmpty else { return }
    html.element(.div, [.classes("notice", "is-warning")]) { html in
      html.element(.h2) { html in
        Icons.warning.write(to: &html)
        html.text(Wording.count(record.failures.count, "input could not be read", "inputs could not be read"))
      }
      html.element(.ul) { html in
        for failure in record.failures.prefix(ReportLimits.failures) {
          html.element(.li, text: Wording.excerpt(failure))
        }
        let left = record.failures.count - ReportLimits.failures
        if left > 0 { html.element(.li, text: "… and \(Wording.number(left)) more") }
      }
    }
  }

  private func writeActions(to html: inout HTMLWriter) {
    let rules = summary.firedRules.filter { Outcome($0.severity).isFailing }.prefix(ReportLimits.actions)
    guard !rules.isEmpty else { return }
    html.element(.h2, [.classes("minor")], text: "What to do first")
    html.element(.ol, [.classes("actions")]) { html in
      for rule in rules {
        html.element(.li) { html in
          html.element(.div) { html in
            html.element(.p, [.classes("do")], text: Wording.excerpt(rule.remedy, limit: 300))
            html.element(.p, [.classes("why")]) { html in
              html.badge(Outcome(rule.severity))
              html.element(.a, [.fragment(Self.anchor(ofRule: rule.code))], text: "\(rule.code) \(rule.name)")
              html.element(.span, text: "in " + Wording.count(rule.cases.count, "case", "cases"))
            }
          }
        }
      }
    }
  }

  private func writeScoreParts(to html: inout HTMLWriter) {
    guard let tenths = summary.score.tenths else { return }
    html.element(.h2, [.classes("minor")], text: "How the score is made")
    html.table(
      "score", caption: "Parts of the score", columns: ["Part", "Met", "Weight", "Points"]
    ) { html in
      for part in summary.score.parts {
        html.element(.tr) { html in
          html.element(.th, [.fixed("scope", "row")]) { html in
            html.text(part.title)
            html.element(.small, text: part.meaning)
          }
          if part.applies {
            html.element(.td, [.classes("n")], text: "\(Wording.number(part.good)) of \(Wording.number(part.total))")
            html.element(.td, [.classes("n")], text: "\(part.weight)")
            html.element(.td, [.classes("n")], text: Wording.tenths(summary.score.tenths(of: part)))
          } else {
            html.element(.td, [.number("colspan", 3)], text: "does not apply; its weight is shared by the others")
          }
        }
      }
      html.element(.tr, [.classes("sum")]) { html in
        html.element(.th, [.fixed("scope", "row"), .number("colspan", 3)], text: "Score")
        html.element(.td, [.classes("n")], text: Wording.tenths(tenths))
      }
    }
  }
}

extension Outcome {
  /// What the number of such cases means.
  var legend: String {
    switch self {
    case .pass: "pass"
    case .info: "with notes"
    case .warning: "with warnings"
    case .error: "with errors"
    }
  }
}
