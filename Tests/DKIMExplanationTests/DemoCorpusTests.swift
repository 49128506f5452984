import InternetMessage
import Testing

@testable import MailAuthentication

/// What is expected of a case of the corpus, as its README says what the relay did.
struct DemoCase: Sendable, CustomTestStringConvertible {
  let folder: String
  /// The edits of the header, each with its field, and of the body, each with its part.
  let edits: [String]
  /// Whether the message after the relay tells enough by itself; otherwise it takes the message before.
  var isToldAlone = true

  var testDescription: String { folder }

  static let all: [DemoCase] = [
    DemoCase(folder: "048-standard-subject-tagged", edits: ["subject_tag_added Subject"]),
    DemoCase(
      folder: "049-standard-disclaimer-appended", edits: ["footer_added part 1/body", "footer_added part 2/body"]),
    DemoCase(folder: "050-standard-disclaimer-after-plain-text", edits: ["footer_added body"]),
    DemoCase(folder: "052-standard-mime-version-removed", edits: ["field_removed MIME-Version"]),
    DemoCase(folder: "053-standard-from-requoted", edits: ["address_requoted From"]),
    // Nothing in the message says who the author was.
    DemoCase(folder: "054-standard-from-replaced", edits: ["field_replaced From"], isToldAlone: false),
    // The help desk's own name stands in brackets in From.
    DemoCase(folder: "056-standard-reply-to-stripped", edits: ["field_removed Reply-To"]),
    DemoCase(folder: "057-standard-message-id-rewritten", edits: ["field_replaced Message-ID"], isToldAlone: false),
    // The oldest trace field has the second in which the message was written.
    DemoCase(folder: "058-standard-date-rewritten", edits: ["field_replaced Date"]),
    DemoCase(
      folder: "059-standard-transfer-encoding-changed",
      edits: [
        "transfer_encoding_changed part 1/header", "transfer_encoding_changed part 1/body",
        "transfer_encoding_changed part 2/header", "transfer_encoding_changed part 2/body",
      ]),
    // The PDF is gone, its header with it.
    DemoCase(
      folder: "060-standard-attachment-removed", edits: ["text_replaced part 2/header", "text_replaced part 2/body"],
      isToldAlone: false),
    DemoCase(
      folder: "061-standard-links-rewritten", edits: ["link_rewritten part 1/body", "link_rewritten part 2/body"],
      isToldAlone: false),
    // What is left is the text part, flattened: the beginning of its part and the whole other part are missing.
    DemoCase(
      folder: "062-standard-html-part-removed",
      edits: [
        "field_replaced Content-Type", "transfer_encoding_changed Content-Transfer-Encoding", "text_removed body",
        "text_removed body",
      ], isToldAlone: false),
    DemoCase(
      folder: "064-standard-thread-fields-dropped",
      edits: ["field_removed In-Reply-To", "field_removed References"], isToldAlone: false),
    DemoCase(folder: "065-standard-subject-reencoded", edits: ["field_reencoded Subject"]),
    // Of the five changes the signature covers the subject and Mime-Version, whose case `relaxed` does not count.
    DemoCase(folder: "069-standard-several-changes-at-once", edits: ["subject_tag_added Subject"]),
  ]
}

@Suite("The captures of the demonstration corpus") struct DemoCorpusTests {
  @Test("are explained as their stories say", arguments: DemoCase.all)
  func explained(_ expected: DemoCase) async throws {
    let after = try DemoCorpus.message(expected.folder, "after.eml")
    let before = try DemoCorpus.message(expected.folder, "before.eml")
    let failed = await DemoCorpus.verifier.verify(after, at: DemoCorpus.now).filter { $0.outcome == .fail }
    let result = try #require(failed.count == 1 ? failed[0] : nil)
    let alone = await DemoCorpus.verifier.explain(after, result)
    #expect(alone.isComplete == expected.isToldAlone)
    if expected.isToldAlone { #expect(Self.names(alone) == expected.edits) }
    let pair = await DemoCorpus.verifier.explain(after, result, before: before)
    #expect(Self.names(pair) == expected.edits)
    #expect(pair.isComplete)
    for edit in alone.edits + pair.edits {
      // The place is in the message, and what is said to stand there stands there.
      #expect(edit.range.upperBound <= after.octets.count && edit.text.hasSuffix("."))
      #expect(edit.line >= 1 && edit.column >= 1)
    }
  }

  private static func names(_ explanation: DKIMExplanation) -> [String] {
    explanation.edits.map { "\($0.kind.rawValue) \($0.place)" }
  }

  @Test(
    "that still verify need no explanation, and none is given",
    arguments: ["051-standard-mime-version-recased", "055-standard-list-fields-added", "063-standard-cc-dropped"])
  func verified(_ folder: String) async throws {
    let after = try DemoCorpus.message(folder, "after.eml")
    let results = await DemoCorpus.verifier.verify(after, at: DemoCorpus.now)
    #expect(results.map(\.outcome) == [.pass])
    for result in results {
      let explanation = await DemoCorpus.verifier.explain(after, result)
      #expect(explanation == DKIMExplanation(header: .intact, body: .intact))
    }
  }

  @Test("name the octets of a tag and of a footer")
  func places() async throws {
    let tagged = try await Self.explanation("048-standard-subject-tagged")
    let (message, edit) = (tagged.message, try #require(tagged.explanation.edits.first))
    #expect(message.string(edit.range) == "Subject: [EXTERNAL] Re: Blaine apparatus leaks\n")
    #expect(edit.line == 44 && edit.column == 1)
    #expect(edit.originalText == "Subject: Re: Blaine apparatus leaks")
    let footed = try await Self.explanation("050-standard-disclaimer-after-plain-text")
    let footer = try #require(footed.explanation.edits.first)
    #expect(footed.message.string(footer.range).hasSuffix("Please consider the environment before printing.\n"))
    #expect(footed.message.string(footer.range).hasPrefix("\n-- \nLindqvist Instruments AB"))
    #expect(footer.line == 57)
  }

  private static func explanation(_ folder: String) async throws -> (message: Message, explanation: DKIMExplanation) {
    let after = try DemoCorpus.message(folder, "after.eml")
    let result = try #require(await DemoCorpus.verifier.verify(after, at: DemoCorpus.now).first)
    return (after, await DemoCorpus.verifier.explain(after, result))
  }
}
