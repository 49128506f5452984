public import RelayPipeline
import SafeOutput

/// The report of a run as one HTML file that needs nothing else: style sheet, script and data are inside.
///
///     let page = HTMLReport.render(record)  // <!DOCTYPE html> …
///
/// The page opens from disk, prints, works without its script but for the filter, and its security policy lets nothing
/// run that mailloop did not write. The same record gives the same octets.
public enum HTMLReport {
  /// Renders a run record.
  public static func render(_ record: RunRecord, subject: ReportSubject = .relay) -> [UInt8] {
    render(record, subject: subject, receivers: nil)
  }

  /// Renders a run record, and what receivers report about the same mail.
  package static func render(_ record: RunRecord, subject: ReportSubject = .relay, receivers: ReceiverReports?)
    -> [UInt8]
  {
    var html = HTMLWriter()
    ReportPage(record, subject: subject, receivers: receivers).write(to: &html)
    return html.octets
  }
}

/// The page while it is written: the run with what is counted in it.
struct ReportPage {
  let subject: ReportSubject
  let summary: RunSummary
  let requirements: [RequirementSummary]
  let changes: [ChangeSummary]
  /// The codes of the rules that fired, each of which has an article to link to.
  let firedCodes: Set<String>
  /// What receivers report, where it was asked for.
  let receivers: ReceiverReports?
  /// What the run itself found, where DNS was asked.
  let authentication: AuthenticationSummary?

  var record: RunRecord { summary.record }

  /// The sections that this page has.
  var sections: [Section] {
    Section.allCases.filter { $0 != .authentication || authentication != nil || receivers != nil }
  }

  init(_ record: RunRecord, subject: ReportSubject = .relay, receivers: ReceiverReports? = nil) {
    self.receivers = receivers
    self.subject = subject
    summary = RunSummary(record.withShortIdentifiers())
    requirements = RequirementSummary.summaries(of: summary)
    authentication = AuthenticationSummary(summary.cases)
    changes = ChangeSummary.summaries(of: summary.cases)
    firedCodes = Set(summary.firedRules.map(\.code))
  }

  func write(to html: inout HTMLWriter) {
    html.documentType()
    html.element(.html, [.fixed("lang", "en")]) { html in
      html.element(.head) { html in writeHead(to: &html) }
      html.element(.body) { html in writeBody(to: &html) }
    }
    html.raw("\n")
  }

  private func writeHead(to html: inout HTMLWriter) {
    html.element(.meta, [.fixed("charset", "utf-8")])
    html.contentSecurityPolicy(styles: [Stylesheet.text], scripts: [PageScript.text])
    html.element(.meta, [.fixed("name", "viewport"), .fixed("content", "width=device-width, initial-scale=1")])
    html.element(.meta, [.fixed("name", "color-scheme"), .fixed("content", "light dark")])
    html.element(.meta, [.fixed("name", "referrer"), .fixed("content", "no-referrer")])
    html.element(
      .title, text: "\(summary.outcome.statement) · \(Wording.excerpt(record.corpus, limit: 80)) · mailloop report")
    html.raw("\n")
    html.style(Stylesheet.text)
  }

  private func writeBody(to html: inout HTMLWriter) {
    html.element(.a, [.classes("skip"), .fragment("content")], text: "Skip to the report")
    Icons.writeSprite(to: &html)
    html.element(.div, [.classes("frame")]) { html in
      writeNavigation(to: &html)
      html.element(.main, [.id("content"), .fixed("tabindex", "-1")]) { html in
        writeVerdict(to: &html)
        for section in sections { write(section, to: &html) }
      }
    }
    html.element(.footer, [.classes("foot")]) { html in
      html.element(.p) { html in
        html.text("mailloop \(record.toolVersion) · run at ")
        html.time(record.time)
        html.text(" · this file needs no network and loads nothing.")
      }
    }
    html.script(PageScript.text)
  }

  private func writeNavigation(to html: inout HTMLWriter) {
    html.element(.header, [.classes("side")]) { html in
      html.element(.p, [.classes("brand")]) { html in
        Icons.loop.write(to: &html)
        html.text("mailloop")
      }
      html.element(.nav, [.label("Sections")]) { html in
        html.element(.ul) { html in
          link("verdict", "Verdict", to: &html)
          for section in sections { link(section.rawValue, section.title, to: &html) }
        }
      }
    }
    html.raw("\n")
  }

  private func link(_ anchor: String, _ title: String, to html: inout HTMLWriter) {
    html.element(.li) { html in html.element(.a, [.fragment(anchor)], text: title) }
  }
}
