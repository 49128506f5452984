import MailFacts
import MailRules
import SafeOutput

extension SARIFFormat {
  /// How far into a line a column is counted in characters; beyond it the region has octets alone.
  static let columnLimit = 2_000

  /// Writes a rule as a `reportingDescriptor` (section 3.49).
  func write(_ rule: RuleDescription, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", rule.code)
      json.member("name", rule.name)
      json.object("shortDescription") { json in json.member("text", rule.summary) }
      json.object("fullDescription") { json in json.member("text", rule.rationale) }
      json.object("help") { json in json.member("text", rule.remedy) }
      json.object("defaultConfiguration") { json in
        json.member("level", (context.severities[rule.code] ?? rule.severity).level)
      }
      json.object("properties") { json in
        json.member("tags", [rule.family] + rule.requirements)
        json.member("standards", rule.standards)
      }
    }
  }

  /// Writes where a finding stands (section 3.28): in the file, and in the message.
  func write(_ finding: Finding, of message: JudgedMessage, octets: [UInt8], to json: inout JSONWriter) {
    json.object { json in
      json.object("physicalLocation") { json in
        json.object("artifactLocation") { json in
          json.member("uri", URIReference(path: context.fingerprinter.relativePath(message.verdict.file)).text)
        }
        guard !message.isInMailbox else { return }
        json.object("region") { json in
          json.member("startLine", max(1, finding.line))
          if let column = Self.column(of: finding, in: octets) { json.member("startColumn", column) }
          json.member("byteOffset", finding.range.lowerBound)
          json.member("byteLength", finding.range.count)
        }
      }
      json.array("logicalLocations") { json in
        json.object { json in
          let number = message.isInMailbox ? "message[\(message.verdict.index)]/" : ""
          json.member("fullyQualifiedName", number + finding.place)
        }
      }
    }
  }

  /// Writes why a result does not count (section 3.35).
  func write(_ acceptance: JudgedMessage.Acceptance, to json: inout JSONWriter) {
    json.array("suppressions") { json in
      json.object { json in
        json.member("kind", "external")
        switch acceptance {
        case .suppression(let reason): json.member("justification", reason)
        case .baseline: json.member("justification", "known from the baseline")
        }
      }
    }
  }

  /// The column in characters, as `columnKind` says; ours is in octets.
  private static func column(of finding: Finding, in octets: [UInt8]) -> Int? {
    let offset = finding.range.lowerBound
    guard 1...columnLimit ~= finding.column, finding.column - 1 <= offset, offset <= octets.count else { return nil }
    return String(decoding: octets[offset - (finding.column - 1)..<offset], as: UTF8.self).unicodeScalars.count + 1
  }
}

extension Severity {
  /// The level of a result (section 3.27.10).
  var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
