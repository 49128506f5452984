import MailFacts
import MailRules
import SafeOutput

/// SARIF 2.1.0 (OASIS): one run with the rules in force, a result a line.
///
/// A finding's logical place is a logical location, its fingerprint a partial one, an accepted finding a suppressed
/// result. The region of a message in a mailbox would not be the file's, so it is left out there and stands in the
/// result's properties alone.
public struct SARIFFormat: VerdictFormat {
  let context: FormatContext
  private let ruleIndexes: [String: Int]

  /// Makes the format.
  public init(_ context: FormatContext) {
    self.context = context
    ruleIndexes = Dictionary(
      context.rules.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The log's begin with the tool and its rules, up to the results.
  public func begin() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("version", "2.1.0")
    json.key("runs")
    json.beginArray()
    json.beginObject()
    json.object("tool") { json in
      json.object("driver") { json in
        json.member("name", "mailloop")
        json.member("version", context.toolVersion)
        json.array("rules") { json in for rule in context.rules { write(rule, to: &json) } }
      }
    }
    json.member("columnKind", "unicodeCodePoints")
    json.key("results")
    json.beginArray()
    return json.octets + [0x0A]
  }

  /// The comma between two results.
  public var separator: [UInt8] { Array(",\n".utf8) }

  /// The message's findings, a result each.
  public func render(_ message: JudgedMessage, octets: [UInt8]) -> [UInt8] {
    var rendered: [UInt8] = []
    let fingerprints = context.fingerprinter.fingerprints(of: message.verdict)
    for (index, finding) in message.verdict.findings.enumerated() {
      if index > 0 { rendered.append(contentsOf: separator) }
      var json = JSONWriter()
      json.object { json in
        json.member("ruleId", finding.rule)
        if let ruleIndex = ruleIndexes[finding.rule] { json.member("ruleIndex", ruleIndex) }
        json.member("level", finding.severity.level)
        json.object("message") { json in json.member("text", Self.plain(finding.message)) }
        json.array("locations") { json in write(finding, of: message, octets: octets, to: &json) }
        json.object("partialFingerprints") { json in json.member("mailloopFinding/v1", fingerprints[index].text) }
        if let acceptance = message.acceptances[index] { write(acceptance, to: &json) }
        json.object("properties") { json in
          json.member("messageIndex", message.verdict.index)
          json.member("offset", finding.range.lowerBound)
          json.member("length", finding.range.count)
          json.member("line", finding.line)
          json.member("column", finding.column)
          json.member("requirements", finding.requirements)
        }
      }
      rendered.append(contentsOf: json.octets)
    }
    return rendered
  }

  /// The results' end, and whether all inputs could be read.
  public func end(_ summary: LintSummary) -> [UInt8] {
    var json = JSONWriter()
    json.array { json in
      json.object { json in
        json.member("executionSuccessful", summary.failureCount == 0)
        json.array("toolExecutionNotifications") { json in
          for failure in summary.failures {
            json.object { json in
              json.member("level", "error")
              json.object("message") { json in json.member("text", Self.plain(failure)) }
            }
          }
        }
      }
    }
    return Array("\n],\"invocations\":".utf8) + json.octets + Array("}]}\n".utf8)
  }

  /// Text in which nothing is a link: `[text](target)` would be one even in a plain message (section 3.11.6).
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(0x5B) || text.utf8.contains(0x5D) else { return text }
    var plain = ""
    for scalar in text.unicodeScalars {
      if scalar == "[" || scalar == "]" || scalar == "\\" { plain.unicodeScalars.append("\\") }
      plain.unicodeScalars.append(scalar)
    }
    return plain
  }
}
