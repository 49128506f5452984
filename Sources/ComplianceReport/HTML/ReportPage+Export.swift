import MailRules
import RelayPipeline
import SafeOutput

extension ReportPage {
  func writeExport(to html: inout HTMLWriter) {
    html.element(.p, [.id("export-links"), .classes("tools"), .flag("hidden")]) { html in
      html.element(.button, [.id("export-csv"), .fixed("type", "button")], text: "Findings as CSV")
      html.element(.button, [.id("export-json"), .fixed("type", "button")], text: "Findings as JSON")
    }
    html.element(.noscript) { html in
      html.element(.p, text: "The export is made by this page's script, which is switched off here.")
    }
    html.dataBlock(id: "findings-data", json: FindingRows.json(of: summary))
  }
}
