import ComplianceReport
import Foundation
import Testing

/// What only a browser can tell: Chromium opens the report from disk, and a script in Python looks at it.
///
/// The checks are in `Tests/ReportBrowserTests/driver/report_checks.py`; they run once, all in one browser.
@Suite(.enabled(if: BrowserRun.isPossible, "Chromium, or Python with playwright and axe-playwright-python, is missing"))
struct ReportBrowserTests {
  @Test(arguments: [
    "loads_from_disk_in_silence", "shows_failing_messages_first", "filters_by_rule_verdict_origin_and_text",
    "keeps_the_filter_in_the_address", "a_deep_link_opens_its_evidence", "the_keyboard_reaches_filter_and_evidence",
    "the_policy_blocks_injected_code", "is_accessible_in_light_colours", "is_accessible_in_dark_colours",
    "can_be_read_without_script", "exports_findings", "fits_a_narrow_screen_and_paper", "hostile_mail_stays_text",
  ])
  func passes(check: String) async throws {
    let results = try await BrowserRun.results.value
    #expect(results[check] == "")
  }
}

/// One run of the driver, whose results the tests share.
enum BrowserRun {
  static let isPossible = Programs.chromium != nil && python != nil

  static let results = Task { try await run() }

  private static let python = Programs.python(with: "playwright, axe_playwright_python")

  /// What the sample run must show, worked out by hand from `SampleRun`.
  private static let expected: [String: any Sendable] = [
    "all": 29, "failing": 14, "findings": 16, "anchor": "case-subject-tagged", "text": "order 2026-1031",
    "textNames": ["subject-tagged"],
    "firstFinding": [
      "case": "account-id-rewritten", "rule": "PRES002", "severity": "error", "place": "X-Zendesk-From-Account-Id",
    ],
    "filters": [
      [
        "set": ["rule": "PRES001"],
        "names": [
          "stripped-1-x-mailer", "stripped-2-x-auto-response-suppress", "stripped-3-auto-submitted",
          "stripped-4-x-mailer", "stripped-5-x-zendesk-email-id",
        ],
      ],
      ["set": ["verdict": "info"], "names": ["kept-05"]],
      ["set": ["origin": "agent"], "names": ["kept-04", "kept-08", "kept-12"]],
      ["set": ["origin": "personal", "verdict": "warning"], "names": ["forwarded-by-hand"]],
      ["set": ["text": "EXAMPLE GATEWAY"], "names": ["from-requoted"]],
      ["set": ["rule": "PRES002", "text": "0000000"], "names": ["account-id-rewritten"]],
    ] as [[String: any Sendable]],
  ]

  private static func run() async throws -> [String: String] {
    let record = try await AuthenticationSample.wholeRecord()
    return try Programs.withFolder { folder in
      let report = folder.appending(path: "a report.html")
      try Data(HTMLReport.render(record)).write(to: report)
      let hostile = folder.appending(path: "hostile.html")
      try Data(HTMLReport.render(HostileRun.record(HostileRun.texts.joined()))).write(to: hostile)
      let wanted = String(decoding: try JSONSerialization.data(withJSONObject: expected), as: UTF8.self)
      let answer = try Programs.output(
        of: python ?? "",
        [Programs.driver("report_checks.py"), Programs.chromium ?? "", report.path, hostile.path, wanted])
      return try JSONDecoder().decode([String: String].self, from: answer)
    }
  }
}
