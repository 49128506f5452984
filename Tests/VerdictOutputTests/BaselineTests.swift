import MailFacts
import Testing
import VerdictOutput

struct BaselineTests {
  private let fingerprinter = Fingerprinter()

  private func baseline(_ verdicts: [Verdict]) -> Baseline {
    var baseline = Baseline()
    for verdict in verdicts { baseline.record(JudgedMessage(verdict), fingerprinter: fingerprinter) }
    return baseline
  }

  private func review(_ baseline: Baseline, _ verdicts: [Verdict]) -> (review: BaselineReview, standing: [String]) {
    var review = BaselineReview(baseline)
    var standing: [String] = []
    for verdict in verdicts {
      var message = JudgedMessage(verdict)
      let seen = baseline.accept(in: &message, fingerprinter: fingerprinter)
      review.note(message, seen: seen, fingerprinter: fingerprinter)
      standing += message.findings.map(\.rule)
    }
    return (review, standing)
  }

  @Test func isWrittenInOrder() {
    let expected = """
      {
        "schemaVersion": 1,
        "findings": [
          {
            "fingerprint": "34ea7c5a6637c635a6634709497a09be",
            "rule": "FMT010",
            "file": "mail/a.eml",
            "index": 0,
            "place": "header"
          },
          {
            "fingerprint": "10ee8a1f372f421d42a6646d256d72f4",
            "rule": "PRES001",
            "file": "mail/a.eml",
            "index": 0,
            "place": "X-Mailer"
          }
        ]
      }

      """
    #expect(String(decoding: baseline([Samples.full]).json, as: UTF8.self) == expected)
  }

  @Test func readsBackWhatItWrote() throws {
    let written = baseline([Samples.full] + Samples.hostileTexts.map { Samples.hostile($0.text) })
    #expect(try Baseline(json: written.json) == written)
  }

  @Test func knownFindingsDoNotCountAndNewOnesDo() {
    let known = baseline([Samples.named("mail/a.eml", findings: [Samples.wrongMailer])])
    #expect(review(known, [Samples.full]).standing == ["FMT010"])
    #expect(review(Baseline(), [Samples.full]).standing == ["PRES001", "FMT010"])
    #expect(review(known, [Samples.full]).review.stale.isEmpty)
  }

  @Test func anEntryThatDoesNotOccurAnyMoreIsStale() {
    let known = baseline([Samples.full])
    let review = review(known, [Samples.named("mail/a.eml", findings: [Samples.wrongMailer])]).review
    #expect(review.stale.map(\.rule) == ["FMT010"])
    #expect(review.pruned.entries.map(\.rule) == ["PRES001"])
    #expect(review.fails(strict: true))
    #expect(!review.fails(strict: false))
  }

  @Test func anEntryOfAFileThatWasNotLookedAtIsNotStale() {
    let review = review(baseline([Samples.full]), [Samples.named("b.eml")]).review
    #expect(review.stale.isEmpty)
    #expect(review.pruned.entries.count == 2)
    #expect(!review.fails(strict: true))
  }

  @Test func aMessageThatLeftItsMailboxMakesItsEntriesStale() {
    let known = baseline([Samples.named("in.mbox", index: 5, findings: [Samples.missingField])])
    #expect(review(known, [Samples.named("in.mbox", index: 0)]).review.stale.map(\.index) == [5])
  }

  @Test func oneOfTwoEqualFindingsMayGo() {
    let known = baseline([Samples.named("a", findings: [Samples.missingField, Samples.missingField])])
    let review = review(known, [Samples.named("a", findings: [Samples.missingField])])
    #expect(review.standing.isEmpty)
    #expect(review.review.stale.count == 1)
  }

  @Test func aSuppressedFindingIsNotWrittenButIsSeen() {
    var message = JudgedMessage(Samples.full)
    message.accept(at: 0, because: .suppression(reason: "agreed"))
    var written = Baseline()
    written.record(message, fingerprinter: fingerprinter)
    #expect(written.entries.map(\.rule) == ["FMT010"])
    #expect(baseline([Samples.full]).accept(in: &message, fingerprinter: fingerprinter).count == 2)
    #expect(message.acceptances == [.suppression(reason: "agreed"), .baseline])
  }

  @Test(arguments: [
    ("", BaselineError.malformed("it is not JSON")),
    ("[]", .malformed("the file is of the wrong type")),
    ("{}", .malformed(#"the file has no "schemaVersion""#)),
    (#"{"schemaVersion":2,"findings":[]}"#, .unknownVersion(2)),
    (#"{"schemaVersion":1}"#, .malformed(#"the file has no "findings""#)),
    (#"{"schemaVersion":1,"findings":[{}]}"#, .malformed(#"findings.[0] has no "fingerprint""#)),
    (
      #"{"schemaVersion":1,"findings":[{"fingerprint":"x","rule":"A1","file":"a","index":0,"place":""}]}"#,
      .malformedFingerprint("x")
    ),
  ])
  func whatIsNoBaselineIsRefused(text: String, error: BaselineError) {
    #expect(throws: error) { try Baseline(json: Array(text.utf8)) }
  }
}
