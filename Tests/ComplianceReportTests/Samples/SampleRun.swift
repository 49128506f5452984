import InternetMessage
import MailFacts
import RelayPipeline

/// A run as a real corpus gives it: about thirty cases, good ones and one or more of each fault.
enum SampleRun {
  static let record = RunRecord(
    toolVersion: "0.1.0", corpus: "corpora/sample", time: 1_795_388_400,
    configurationDigest: "9f2c41d07ab8e6350c1de4f7a92b5c83", rules: SampleRules.all, cases: cases.map(\.record),
    failures: ["corpora/sample/truncated.eml.gz: the gzip data end early; decompress it again from its source"])

  static var cases: [SampleCase] {
    (kept + stripped + rewritten + incoming).sorted { $0.name < $1.name }
  }

  private static var kept: [SampleCase] {
    (1...12).map { number in
      var sample = SampleCase.notification(
        number, "kept-\(number < 10 ? "0" : "")\(number)", "A notification that the relay hands on untouched.")
      if number.isMultiple(of: 4) {
        sample.origin.originClass = .agent
        sample.origin.confidence = 0.7
        sample.note = "An agent's comment, sent by the same path as automatic mail."
      }
      if number == 5 { sample.fires("FMT012", at: "Subject", "The line has 1,204 octets.") }
      return sample
    }
  }

  private static var stripped: [SampleCase] {
    let fields = ["X-Mailer", "X-Auto-Response-Suppress", "Auto-Submitted", "X-Mailer", "X-Zendesk-Email-Id"]
    return fields.enumerated().map { index, field in
      var sample = SampleCase.notification(
        20 + index, "stripped-\(index + 1)-\(field.lowercased())", "The relay's outgoing filter deletes \(field).")
      sample.remove(field)
      sample.fires("PRES001", at: field, "\(field) was there before the relay and is gone after it.")
      return sample
    }
  }

  private static var rewritten: [SampleCase] {
    var account = SampleCase.notification(30, "account-id-rewritten", "A rule masks the account id.")
    account.set("X-Zendesk-From-Account-Id", "0000000")
    account.fires("PRES002", at: "X-Zendesk-From-Account-Id", "The account id was b07e4d2 and is 0000000.")

    var subject = SampleCase.notification(31, "subject-tagged", "The gateway marks mail as external.")
    subject.set("Subject", "[EXTERNAL] [Acme] Re: Order 2026-1031 has not arrived")
    subject.fires("PRES010", at: "Subject", "Subject was rewritten by the relay.")

    var list = SampleCase.notification(32, "list-header-added", "The mail goes over a group address.")
    list.fields.append(("List-Id", "Support team <support-team.example.com>"))
    list.fields.append(("Precedence", "list"))
    list.fires("AUTO004", at: "List-Id", "List-Id was added by the relay.")

    var recased = SampleCase.notification(33, "mime-version-recased", "A filter writes MIME-Version anew.")
    for index in recased.fields.indices where recased.fields[index].name == "Mime-Version" {
      recased.fields[index].name = "MIME-Version"
    }
    recased.fires("FMT031", at: "MIME-Version", "MIME-Version is spelt differently after the relay.")

    var doubled = SampleCase.notification(34, "suppress-header-twice", "A transport rule adds a field that is there.")
    doubled.fields.append(("X-Auto-Response-Suppress", "OOF, AutoReply"))
    doubled.fires("PRES003", at: "X-Auto-Response-Suppress", "The field stands twice, with different values.")

    var quoted = SampleCase.notification(35, "from-requoted", "The relay takes the quotes from the display name.")
    quoted.set("From", "Acme Support <support@example.com>")
    quoted.set("X-Mailer", "Example Gateway 7.1")
    quoted.fires("PRES010", at: "From", "From is written differently after the relay.")
    quoted.fires("PRES002", at: "X-Mailer", "X-Mailer was Zendesk Mailer and is Example Gateway 7.1.")
    return [account, subject, list, recased, doubled, quoted]
  }

  private static var incoming: [SampleCase] {
    var vacation = SampleCase.incoming(40, "vacation-german", "A vacation reply.", .automated, .autoReply)
    vacation.defects = [LocatedDefect(kind: .missingDate, offset: 0, line: 1)]
    var partner = SampleCase.incoming(
      41, "partner-writes", "A partner's support address writes.", .automated, .autoReply)
    partner.fires("PART002", at: "From", "user41@partner.example is a partner's support address.")
    var loop = SampleCase.incoming(42, "ping-pong", "The eighth of fourteen rounds.", .automated, .autoReply)
    loop.fires("LOOP001", at: "Message-ID", "The conversation has gone round 7 times within 4 minutes.")
    var forwarded = SampleCase.incoming(43, "forwarded-by-hand", "An agent forwards mail.", .personal, .correspondence)
    forwarded.fires("ZD007", at: "Subject", "The body quotes a forwarded header.")
    let person = SampleCase.incoming(44, "customer-writes", "A customer asks.", .personal, .correspondence)
    var bounce = SampleCase.incoming(45, "bounce", "A delivery status notification.", .automated, .bounce)
    bounce.date = nil
    return [vacation, partner, loop, forwarded, person, bounce]
  }
}
