import ComplianceReport
import Testing

struct TextSummaryTests {
  @Test func listsWhatMatters() {
    let expected = """
      corpora/sample: 29 cases, among them 23 pairs before and after the relay

      Errors found, score 77.4 of 100
        Findings  9 errors, 6 warnings, 1 note
        Cases     9 with errors, 5 with warnings, 1 with notes, 14 pass

      Rules
        PRES001  missing_preserved_header   error    5 findings in 5 cases
        PRES002  wrong_preserved_header     error    2 findings in 2 cases
        LOOP001  mail_loop                  error    1 finding in 1 case
        PRES003  repeated_preserved_header  error    1 finding in 1 case
        PRES010  standard_header_changed    warning  2 findings in 2 cases
        AUTO004  list_header_added          warning  1 finding in 1 case
        FMT031   signature_breaking_case    warning  1 finding in 1 case
        PART002  mail_from_partner          warning  1 finding in 1 case
        … and 2 more

      Preserved fields             kept  moved  changed  missing  duplicated  not expected
        Auto-Submitted               22      0        0        1           0             0
        X-Auto-Response-Suppress     21      0        0        1           1             0
        X-Mailer                     20      0        1        2           0             0
        X-Zendesk-From-Account-Id    22      0        1        0           0             0
        X-Zendesk-Email-Id           22      0        0        1           0             0

      Not read
        corpora/sample/truncated.eml.gz: the gzip data end early; decompress it again from its source

      Written
        reports/demo.html

      """
    #expect(TextSummary.render(SampleRun.record, paths: ["reports/demo.html"]) == expected)
  }
}
