import HelpDesk
import HelpDeskImport
import Testing

/// Ticket audits as the help desk's API returns them.
struct TicketAuditTests {
  private static func read(_ json: String) throws(ImportFailure) -> TicketAudits {
    var audits = TicketAudits()
    try audits.read(Array(json.utf8), file: "audits.json")
    return audits
  }

  @Test func audits() throws {
    let audits = try Self.read(
      """
      {"audits": [
        {"id": 7, "ticket_id": 4, "author_id": 35, "created_at": "2026-03-02T07:55:00Z", "via": {"channel": "web"},
         "events": [{"id": 9, "type": "Comment", "author_id": 35, "public": true}, {"id": 10, "type": "Notification"}]},
        {"id": 11, "author_id": 36, "events": [{"id": 12, "type": "Create"}, {"id": "13"}]},
        {"id": 14, "author_id": -1, "events": [{"id": 15, "type": "Notification"}]},
        {"id": 16, "author_id": 99, "events": [{"id": 17, "type": "Comment"}]},
        {"id": 18, "author_id": 37, "events": null}],
       "users": [{"id": 35, "role": "agent"}, {"id": 36, "role": "end-user"}, {"id": 37, "role": "admin"}],
       "next_page": null, "count": 5}
      """)
    for (event, cause) in [
      ("7", TicketAudits.Cause.agent), ("9", .agent), ("10", .agent), ("11", .endUser), ("12", .endUser),
      ("13", .endUser), ("14", .system), ("15", .system), ("18", .agent),
    ] {
      #expect(audits.cause(ofEvent: event) == cause, "\(event)")
    }
    // Nobody says who 99 is.
    #expect(audits.cause(ofEvent: "16") == nil && audits.cause(ofEvent: "17") == nil && audits.count == 9)
  }

  /// Users may stand on another page, and a single audit under its own name.
  @Test func pages() throws {
    let audits = try Self.read(
      """
      {"audit": {"id": 1, "author_id": 2, "events": [{"id": 3}]}}
      {"users": [{"id": 2, "role": "agent"}, {"id": 4}]}
      """)
    #expect(audits.cause(ofEvent: "3") == .agent && audits.count == 2)
  }

  @Test(
    arguments: [
      ("", "There are no ticket audits in it."), ("{\"users\": []}", "There are no ticket audits in it."),
      ("[]", "There are no ticket audits in it."), ("{", "this is not JSON."),
      ("{\"audits\": {}}", "audits is no array."), ("{\"audits\": [1]}", "audits[0] is no object."),
      ("{\"audits\": [{\"author_id\": true}]}", "audits[0].author_id is no identifier."),
      ("{\"audits\": [{\"id\": 1.5}]}", "audits[0].id is no identifier."),
      (
        "{\"audits\": [{\"author_id\": -1, \"events\": [{\"id\": \"x\"}]}]}", "audits[0].events[0].id is no identifier."
      ),
      ("{\"audits\": [], \"users\": [{}]}", "users[0] has no id."),
      ("{\"audits\": [], \"audits\": []}", "a name stands twice in one object."),
      ("{\"audit\": 5}", nil),
    ] as [(String, String?)])
  func failures(_ json: String, _ message: String?) {
    guard let message else {
      #expect(throws: Never.self) { _ = try Self.read(json) }
      return
    }
    do {
      _ = try Self.read(json)
      Issue.record("it was taken over")
    } catch {
      #expect(error.message == message && error.file == "audits.json")
    }
  }

  @Test(arguments: [0, 1]) func sizeIsLimited(_ more: Int) {
    let head = Array("{\"audits\": []}".utf8)
    let octets = head + [UInt8](repeating: 0x20, count: ImportLimits.fileOctets - head.count + more)
    var audits = TicketAudits()
    do {
      try audits.read(octets, file: "audits.json")
      #expect(more == 0)
    } catch {
      #expect(more == 1 && error.message.hasPrefix("The file is larger"))
    }
  }
}
