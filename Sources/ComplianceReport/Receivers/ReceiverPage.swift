import SafeOutput

/// What receivers report, as an HTML page of its own that needs nothing else.
///
///     let page = ReceiverPage.render(reports, toolVersion: "0.1.0", time: 0)  // <!DOCTYPE html> …
///
/// It has the style and the security policy of the run's report, and no script at all.
package enum ReceiverPage {
  /// Renders the reports; the time is that of the run in seconds since 1970.
  package static func render(_ reports: ReceiverReports, toolVersion: String, time: Int64) -> [UInt8] {
    var html = HTMLWriter()
    html.documentType()
    html.element(.html, [.fixed("lang", "en")]) { html in
      html.element(.head) { html in writeHead(reports, to: &html) }
      html.element(.body) { html in
        html.element(.a, [.classes("skip"), .fragment("content")], text: "Skip to the report")
        Icons.writeSprite(to: &html)
        html.element(.div, [.classes("frame", "alone")]) { html in
          html.element(.main, [.id("content"), .fixed("tabindex", "-1")]) { html in writeMain(reports, to: &html) }
        }
        html.element(.footer, [.classes("foot")]) { html in
          html.element(.p) { html in
            html.text("mailloop \(toolVersion) · made at ")
            html.time(time)
            html.text(" · this file needs no network and loads nothing.")
          }
        }
      }
    }
    html.raw("\n")
    return html.octets
  }

  private static func writeHead(_ reports: ReceiverReports, to html: inout HTMLWriter) {
    html.element(.meta, [.fixed("charset", "utf-8")])
    html.contentSecurityPolicy(styles: [Stylesheet.text], scripts: [])
    html.element(.meta, [.fixed("name", "viewport"), .fixed("content", "width=device-width, initial-scale=1")])
    html.element(.meta, [.fixed("name", "color-scheme"), .fixed("content", "light dark")])
    html.element(.meta, [.fixed("name", "referrer"), .fixed("content", "no-referrer")])
    html.element(.title, text: "\(statement(reports)) · mailloop report")
    html.raw("\n")
    html.style(Stylesheet.text)
  }

  private static func writeMain(_ reports: ReceiverReports, to html: inout HTMLWriter) {
    html.element(.section, [.id("verdict"), .classes("verdict"), .labelledBy("title")]) { html in
      html.element(.h1, [.id("title")], text: "Authentication report")
      html.element(.div, [.classes("hero")]) { html in
        html.element(.div, [.classes("statement")]) { html in
          html.element(.p, [.classes("word")], text: statement(reports))
          html.element(.p, [.classes("sentence")], text: sentence(reports))
        }
      }
    }
    html.element(.section, [.id(Section.authentication.rawValue), .labelledBy("authentication-title")]) { html in
      html.element(.h2, [.id("authentication-title")], text: Section.authentication.title)
      html.element(.p, [.classes("lead")]) { html in html.raw(lead) }
      ReceiverSection(reports: reports).write(to: &html)
    }
    html.element(.section, [.id("method"), .labelledBy("method-title")]) { html in
      html.element(.h2, [.id("method-title")], text: Section.method.title)
      html.element(.ul, [.classes("method")]) { html in
        for statement in statements { html.element(.li) { html in html.raw(statement) } }
      }
    }
  }

  private static let lead: StaticString =
    "What receivers report: who sends mail in the domains' name, and whether it passes DMARC."

  private static func statement(_ reports: ReceiverReports) -> String {
    guard let share = reports.passShare else { return reports.isEmpty ? "Nothing was read" : "No message was counted" }
    return "\(Wording.percent(share)) pass DMARC"
  }

  private static func sentence(_ reports: ReceiverReports) -> String {
    let messages = Wording.count(reports.total.messages, "message", "messages")
    return "\(messages) in \(reports.readSentence); \(Wording.number(reports.total.failed)) failed."
  }

  static let statements: [StaticString] = [
    """
    <strong>Who speaks.</strong> Receivers send these reports about mail that names the organisation&#8217;s domains in \
    From. Nobody vouches for them: anyone can send a report. Mail of forgers fails, and is meant to.
    """,
    """
    <strong>Passing.</strong> A message passes DMARC when DKIM or SPF authenticated a domain that is aligned with the \
    Author Domain. The columns DKIM and SPF count messages that each of the two brought to pass.
    """,
    """
    <strong>Counting.</strong> A report that comes again, by sender, identifier, domain and period, counts once. \
    Values that cannot be read count as absent, and are listed as deviations.
    """,
  ]
}
