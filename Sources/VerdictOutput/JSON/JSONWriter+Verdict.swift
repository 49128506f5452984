import InternetMessage
public import MailFacts
public import SafeOutput

extension JSONWriter {
  /// Writes a verdict as `schemas/verdict.schema.json` describes it, its members always in the same order.
  ///
  ///     {"schemaVersion":1,"file":"a.eml","index":0,"size":512,…}
  ///
  /// A member whose capability was not in play (`authentication`, `disposition`, `loop`) is null, never left out.
  public mutating func value(_ verdict: Verdict) {
    object { json in
      json.member("schemaVersion", Verdict.schemaVersion)
      json.member("file", verdict.file)
      json.member("index", verdict.index)
      json.member("size", verdict.size)
      json.member("messageId", verdict.messageID)
      json.member("date", verdict.date.flatMap { Timestamp(seconds: $0).rfc3339 })
      json.key("direction")
      json.value(verdict.direction)
      json.key("origin")
      json.value(verdict.origin)
      json.key("sender")
      json.value(verdict.sender)
      json.key("authentication")
      if let authentication = verdict.authentication { json.value(authentication) } else { json.null() }
      json.key("pair")
      if let pair = verdict.pair { json.value(pair) } else { json.null() }
      json.array("preserved") { json in for field in verdict.preserved { json.value(field) } }
      json.key("disposition")
      if let disposition = verdict.disposition { json.value(disposition) } else { json.null() }
      json.null("loop")
      json.array("findings") { json in for finding in verdict.findings { json.value(finding) } }
      json.array("defects") { json in for defect in verdict.defects { json.value(defect) } }
    }
  }

  /// Writes what stands of a message's verdict, or of a file of a configuration as `schemas/audit.schema.json` has it.
  public mutating func value(_ message: JudgedMessage) {
    guard message.isConfiguration else { return value(message.standing) }
    object { json in
      json.member("schemaVersion", Verdict.schemaVersion)
      json.member("file", message.verdict.file)
      json.member("size", message.verdict.size)
      json.array("findings") { json in for finding in message.findings { json.value(finding) } }
    }
  }

  private mutating func value(_ pair: PairedMessage) {
    object { json in
      json.member("state", pair.state.rawValue)
      json.member("foundBy", pair.foundBy)
      json.member("file", pair.file)
      json.member("index", pair.index)
      json.member("candidates", pair.candidates)
    }
  }

  /// Writes one finding.
  public mutating func value(_ finding: Finding) {
    object { json in
      json.member("rule", finding.rule)
      json.member("name", finding.name)
      json.member("severity", finding.severity.name)
      json.member("requirements", finding.requirements)
      json.member("offset", finding.range.lowerBound)
      json.member("length", finding.range.count)
      json.member("line", finding.line)
      json.member("column", finding.column)
      json.member("place", finding.place)
      json.member("message", finding.message)
      json.member("help", finding.help)
      json.array("culprits") { json in
        for culprit in finding.culprits {
          json.object { json in
            json.member("product", culprit.product)
            json.member("mark", culprit.mark)
            json.member("place", culprit.place)
            json.member("direct", culprit.isDirect)
          }
        }
      }
    }
  }

  /// Writes one defect.
  public mutating func value(_ defect: LocatedDefect) {
    object { json in
      json.member("name", defect.kind.name)
      json.member("offset", defect.offset)
      json.member("line", defect.line)
      json.member("message", defect.kind.meaning)
    }
  }

  /// Writes what became of one preserved field.
  public mutating func value(_ field: PreservedField) {
    object { json in
      json.member("name", field.name)
      json.member("expected", field.expected)
      json.member("before", field.before)
      json.member("after", field.after)
      json.member("state", field.state.rawValue)
      json.member("manner", field.manner.map(\.rawValue))
      json.ranges("octets", field.octets)
    }
  }

  /// Writes octets of a message by their offsets and lengths.
  package mutating func ranges(_ name: String, _ ranges: [Range<Int>]) {
    array(name) { json in
      for range in ranges {
        json.object { json in
          json.member("offset", range.lowerBound)
          json.member("length", range.count)
        }
      }
    }
  }

  private mutating func value(_ direction: Direction) {
    object { json in
      json.member("way", direction.way.rawValue)
      json.member("leg", direction.leg)
      json.member("evidence", direction.evidence)
    }
  }

  private mutating func value(_ origin: Origin) {
    object { json in
      json.member("class", origin.originClass.rawValue)
      json.member("kind", origin.kind.rawValue)
      json.member("mayAutoReply", origin.mayAutoReply)
      json.member("confidence", origin.confidence)
      json.array("evidence") { json in
        for evidence in origin.evidence {
          json.object { json in
            json.member("signal", evidence.signal)
            json.member("place", evidence.place)
            json.member("value", evidence.value)
            json.member("strength", evidence.strength.rawValue)
          }
        }
      }
    }
  }

  private mutating func value(_ disposition: Disposition) {
    object { json in
      json.member("incoming", disposition.incoming.rawValue)
      json.member("cause", disposition.cause)
      json.member("causeNumber", disposition.suspension?.rawValue)
      json.member("confidence", disposition.confidence)
      json.member("requester", disposition.requester)
      json.member("thread", disposition.thread)
      json.member("suppressed", disposition.suppressed.map(\.rawValue))
      json.member("flags", disposition.flags)
      json.member("remedy", disposition.remedy)
    }
  }

  private mutating func value(_ sender: Sender) {
    object { json in
      json.member("helpDesk", sender.helpDesk)
      json.member("accountId", sender.accountID)
      json.member("subdomain", sender.subdomain)
      json.member("relation", sender.relation.rawValue)
      json.member("strength", sender.strength?.rawValue)
      json.member("signs", sender.signs)
    }
  }
}
