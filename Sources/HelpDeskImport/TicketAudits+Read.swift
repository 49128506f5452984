package import HelpDesk
import JSONInput

extension TicketAudits {
  /// Takes over the audits of a file, as the help desk's API returns them: `{"audits": […], "users": […]}`, one page or
  /// several, or a single `{"audit": {…}}`.
  ///
  ///     { "audits": [{ "id": 7, "author_id": 35, "events": [{ "id": 9, "type": "Notification" }] }],
  ///       "users": [{ "id": 35, "role": "agent" }] }
  ///
  /// The author is the one who caused all events of an audit; `-1` is the help desk itself. Who an author is, only the
  /// side-loaded users tell (`include=users`): without them nothing is known of people's audits. What the API says
  /// besides is left alone, since it grows.
  package mutating func read(_ octets: [UInt8], file: String) throws(ImportFailure) {
    guard octets.count <= ImportLimits.fileOctets else {
      throw ImportFailure(file: file, message: "The file is larger than \(ImportLimits.fileOctets) octets.")
    }
    let pages: [JSONDocument]
    do { pages = try JSONDocument.readAll(octets) } catch { throw ImportFailure(file: file, error) }
    let records = pages.map { ExportRecord(document: $0, name: "", file: file, octets: octets) }
    var roles: [String: Cause] = [:]
    for page in records { try Self.readUsers(page, into: &roles) }
    var hasAudits = false
    for page in records { hasAudits = try readAudits(page, roles) || hasAudits }
    guard hasAudits else { throw ImportFailure(file: file, message: "There are no ticket audits in it.") }
  }

  private static func readUsers(_ page: ExportRecord, into roles: inout [String: Cause]) throws(ImportFailure) {
    for user in try page.records("users") {
      guard let identifier = try user.identifier("id") else { throw user.failure("has no id") }
      switch try user.text("role") {
      case "agent", "admin": roles[identifier] = .agent
      case "end-user": roles[identifier] = .endUser
      default: break
      }
    }
  }

  /// Gives whether the page is one of audits.
  private mutating func readAudits(_ page: ExportRecord, _ roles: [String: Cause]) throws(ImportFailure) -> Bool {
    if let single = page.document["audit"] {
      try read(ExportRecord(document: single, name: "audit", file: page.file, octets: page.octets), roles)
      return true
    }
    guard page.document["audits"] != nil else { return false }
    for audit in try page.records("audits") { try read(audit, roles) }
    return true
  }

  private mutating func read(_ audit: ExportRecord, _ roles: [String: Cause]) throws(ImportFailure) {
    var cause: Cause?
    if case .number("-1") = audit.document["author_id"]?.value {
      cause = .system
    } else {
      cause = try audit.identifier("author_id").flatMap { roles[$0] }
    }
    let identifier = try audit.identifier("id")
    let events = try audit.records("events")
    guard let cause else { return }
    if let identifier { note(cause, ofEvent: identifier) }
    for event in events {
      if let identifier = try event.identifier("id") { note(cause, ofEvent: identifier) }
    }
  }
}
