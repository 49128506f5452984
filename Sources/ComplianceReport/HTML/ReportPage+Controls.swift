import MailRules
import RelayPipeline
import SafeOutput

extension ReportPage {
  func writeControls(to html: inout HTMLWriter) {
    guard !requirements.isEmpty else {
      html.element(.p, text: "No rule of this run implements a numbered requirement.")
      return
    }
    html.table(
      "controls", caption: "Requirements and how the cases did",
      columns: ["Result", "Requirement", "Rules", "Passed", "Not passed"]
    ) { html in
      for requirement in requirements {
        html.element(.tr, [.id(Self.anchor(ofRequirement: requirement.number))]) { html in
          html.element(.td) { html in
            html.badge(requirement.outcome, word: requirement.outcome.controlResult)
          }
          html.element(.th, [.fixed("scope", "row")]) { html in
            html.element(.span, [.classes("number")], text: requirement.number)
            html.text(" " + requirement.title)
          }
          html.element(.td) { html in writeRuleLinks(requirement.rules, to: &html) }
          html.element(.td, [.classes("n")], text: Wording.number(requirement.passed))
          html.element(.td, [.classes("n")], text: Wording.number(requirement.failed))
        }
        html.raw("\n")
      }
    }
    writeUncovered(to: &html)
  }

  /// Says which requirements this run says nothing about: silence must not read as a pass.
  private func writeUncovered(to html: inout HTMLWriter) {
    let covered = Set(requirements.map(\.number))
    let rest = Requirement.all.filter { !covered.contains($0.number) }
    guard !rest.isEmpty else { return }
    html.element(.details, [.classes("more")]) { html in
      html.element(
        .summary, text: "\(Wording.count(rest.count, "requirement", "requirements")) not tested by this run")
      html.element(.ul, [.classes("plain")]) { html in
        for requirement in rest {
          html.element(.li) { html in
            html.element(.span, [.classes("number")], text: requirement.number)
            html.text(" " + requirement.title)
          }
        }
      }
    }
  }
}

extension Outcome {
  /// What a requirement comes to whose gravest finding is this one.
  fileprivate var controlResult: String {
    switch self {
    case .pass, .info: "Passed"
    case .warning: "Warning"
    case .error: "Failed"
    }
  }
}
