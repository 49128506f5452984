import AuthenticationReports
import Foundation
import Markup
import Testing

/// Every collected report is read as Python reads it, or refused for a reason that is listed here.
@Suite("Collected reports", .enabled(if: !ConformanceReports.names.isEmpty, "conformance is not here"))
struct ConformanceReportTests {
  /// What is refused, and why.
  static let refused: [String: @Sendable (ReportFailure) -> Bool] = [
    // A tag with an @ in its name, in the fifth line.
    "aggregate/invalid_xml.xml": {
      if case .markup(let failure) = $0, case .notWellFormed = failure.reason { failure.line == 5 } else { false }
    },
    "empty.xml": { $0 == .empty },
    // A text for people where the machine-readable part should be.
    "failure/exim_plain_text_only_no_arf_part.eml": { $0 == .noReport },
  ]

  /// How files deviate, as a person reads them: by the beginning of the name.
  static let quirks: [(name: String, kinds: Set<ReportQuirk.Kind>)] = [
    ("aggregate/!example.com", [.empty]),
    ("aggregate/addisonfoods.com", []),
    ("aggregate/empty_reason.xml", [.empty]),
    ("aggregate/example.net!", [.noResults, .strayText]),
    ("aggregate/ikea.com", [.wrapped, .trailingMarkup]),
    ("aggregate/invalid_utf_8.xml", [.empty, .repairedEncoding]),
    ("aggregate/old_draft_from_wiki.xml", []),
    ("aggregate/protection.outlook.com", []),
    ("aggregate/rfc9990-example.net", [.unexpectedVersion]),
    ("aggregate/rfc9990-sample.xml", []),
    ("aggregate/usssa.com", [.noResults]),
    ("aggregate_invalid/report_with_upper_cased_pass.xml", [.letterCase]),
    ("smtp_tls/mail.ru.json", [.contradiction]),
    ("smtp_tls/rfc8460.json", []),
    ("failure/[Netease", [.missing]),
  ]

  @Test func noneIsMissing() {
    #expect(ConformanceReports.names.count == 34)
    for name in Self.refused.keys { #expect(ConformanceReports.names.contains(name)) }
    for entry in Self.quirks {
      #expect(ConformanceReports.names.contains { $0.hasPrefix(entry.name) }, "\(entry.name)")
    }
  }

  @Test(arguments: ConformanceReports.names)
  func isReadOrRefused(name: String) throws {
    let items = ReportFile.read(try ConformanceReports.octets(name)).items
    if let reason = Self.refused[name] {
      #expect(items.count == 1)
      for item in items {
        guard case .failure(let failure) = item.result else {
          Issue.record("It was read.")
          continue
        }
        #expect(reason(failure), "\(failure)")
      }
      return
    }
    #expect(!items.isEmpty)
    for item in items {
      if case .failure(let failure) = item.result { Issue.record("\(item.place): \(failure)") }
    }
  }

  @Test(.enabled(if: ConformanceReports.read != nil, "there is no Python"), arguments: ConformanceReports.names)
  func saysWhatPythonReads(name: String) throws {
    let expected = try #require(ConformanceReports.read?[name])
    let found = ReportFile.read(try ConformanceReports.octets(name)).items.compactMap { try? $0.result.get() }
    #expect(found.count == expected.count)
    for (found, expected) in zip(found.map(Essence.init), expected) {
      var expected = expected
      // Python knows no vocabulary: a word that the standard does not list is `unknown` to us.
      if let delivery = expected.delivery, FailureReport.Delivery(rawValue: delivery) == nil {
        expected.delivery = "unknown"
      }
      #expect(found == expected)
    }
  }

  @Test(arguments: quirks.map(\.name))
  func deviatesAsListed(name: String) throws {
    let file = try #require(ConformanceReports.names.first { $0.hasPrefix(name) })
    let expected = try #require(Self.quirks.first { $0.name == name }?.kinds)
    let report = try ReportFile.read(try ConformanceReports.octets(file)).items[0].result.get()
    let quirks =
      switch report {
      case .aggregate(let report): report.quirks
      case .failure(let report): report.quirks
      case .transportSecurity(let report): report.quirks
      }
    #expect(Set(quirks.map(\.kind)) == expected, "\(quirks)")
  }
}
