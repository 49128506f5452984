import SafeOutput

/// The sections below the verdict, in their order; the raw value is the section's identifier in the page.
enum Section: String, CaseIterable {
  case controls
  case findings
  case preserved
  case changes
  case authentication
  case messages
  case evidence
  case method
  case export

  var title: String {
    switch self {
    case .controls: "Controls"
    case .findings: "Findings by rule"
    case .preserved: "Preserved headers"
    case .changes: "Relay changes"
    case .authentication: "Authentication"
    case .messages: "Messages"
    case .evidence: "Evidence"
    case .method: "Method and limits"
    case .export: "Export"
    }
  }

  /// The sentence below the title.
  var lead: StaticString {
    switch self {
    case .controls: "Each numbered requirement, the rules that implement it, and how many cases pass."
    case .findings: "What is wrong, why it matters and what to do, the gravest first."
    case .preserved: "The header fields that must survive the relay unchanged, case by case."
    case .changes: "Every header field that differs between the captures before and after the relay."
    case .authentication: "Who signed, for whom the client may send, and what DMARC makes of it for the domain in From."
    case .messages: "One line a case. The verdict is that of the message after the relay."
    case .evidence: "Everything that a verdict rests on: origin, the header as captured, and each finding in it."
    case .method: "How this report was made, and what it does not say."
    case .export: "The findings of this page, to work with elsewhere."
    }
  }
}

extension ReportPage {
  func write(_ section: Section, to html: inout HTMLWriter) {
    let heading = section.rawValue + "-title"
    html.element(.section, [.id(section.rawValue), .labelledBy(heading)]) { html in
      html.element(.h2, [.id(heading)], text: section.title)
      html.element(.p, [.classes("lead")]) { html in html.raw(section.lead) }
      switch section {
      case .controls: writeControls(to: &html)
      case .findings: writeFindings(to: &html)
      case .preserved: writePreserved(to: &html)
      case .changes: writeChanges(to: &html)
      case .authentication: writeAuthentication(to: &html)
      case .messages: writeMessages(to: &html)
      case .evidence: writeEvidence(to: &html)
      case .method: writeMethod(to: &html)
      case .export: writeExport(to: &html)
      }
    }
    html.raw("\n")
  }
}
