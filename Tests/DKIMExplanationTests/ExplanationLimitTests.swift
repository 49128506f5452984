import InternetMessage
import MailCrypto
import Testing

@testable import MailAuthentication

/// Each bound of the search at its limit and one beyond; those of whole bodies are in `LimitTests`.
@Suite("The bounds of the search for edits") struct ExplanationLimitTests {
  private static let signedFields = [
    ComposedMail.Field(name: "From", body: " ann@example.com"), .init(name: "To", body: " bob@example.org"),
  ]

  /// How many hypotheses a search tries in a header of so many signed octets.
  private static func trials(octets: Int) throws -> Int {
    func mail(_ padding: Int) -> Message {
      let fields =
        "DKIM-Signature: h=\r\nX-Padding: \(String(repeating: "x", count: padding))\r\nSubject: [list] Hello\r\n"
      return Message(Array((fields + "From: a@example.com\r\n\r\n").utf8))
    }
    func fields(_ message: Message, _ view: OctetView) throws -> (CoveredFields, DKIMSignature) {
      var signature = DKIMSignature(message, view, field: 0)
      signature.signedNames = [1, 2, 3].map { message.fields[$0].name }
      return (try #require(CoveredFields(message, view, signature, form: .simple)), signature)
    }
    let empty = mail(0)
    let rest = try empty.octets.withOctetView { try fields(empty, $0).0.octets.count }
    let message = mail(octets - rest)
    return try message.octets.withOctetView { view in
      let (header, signature) = try fields(message, view)
      #expect(header.octets.count == octets)
      var trials = 0
      var search = HeaderSearch(
        header, candidates: HeaderCandidates(message, view, header: header, signature: signature), algorithm: .sha256,
        isCostly: true
      ) { _ in
        trials += 1
        return false
      }
      _ = search.run()
      return trials
    }
  }

  @Test("of the octets of a header")
  func headerOctets() throws {
    // Beyond it the header is tried as it is, and in no other way.
    #expect(try Self.trials(octets: ExplanationLimits.headerOctets) > 10)
    #expect(try Self.trials(octets: ExplanationLimits.headerOctets + 1) <= 2)
  }

  @Test("of signed fields", arguments: [0, 1])
  func signedFields(_ beyond: Int) throws {
    let names = Array(repeating: "x-absent", count: ExplanationLimits.signedFields - 1 + beyond)
    let mail = Array(
      "DKIM-Signature: h=\((["from"] + names).joined(separator: ":"))\r\nFrom: a@example.com\r\n\r\n".utf8)
    let message = Message(mail)
    mail.withOctetView { view in
      var signature = DKIMSignature(message, view, field: 0)
      let value = signature.tags.value("h", in: view) ?? 0..<0
      signature.signedNames = ElementList.ranges(view, value) ?? []
      #expect((CoveredFields(message, view, signature, form: .simple) != nil) == (beyond == 0))
    }
  }

  @Test("of the hypotheses of a field")
  func fieldCandidates() {
    let slot = CoveredFields.Slot(name: Array("x".utf8), field: nil, text: nil)
    var list = FieldCandidates(form: .simple, slot: slot)
    for number in 0...ExplanationLimits.fieldCandidates {
      list.add(body: Array(" \(number)".utf8))
      #expect(list.texts.count == min(number + 1, ExplanationLimits.fieldCandidates))
    }
  }

  @Test("of the octets of a field that hypotheses are made from", arguments: [0, 1])
  func fieldOctets(_ beyond: Int) throws {
    let count = ExplanationLimits.fieldOctets + beyond
    let text = String(repeating: "ö", count: count / 2) + (count % 2 == 0 ? "" : "o")
    let style = try #require(EncodedWords.Style.all.first)
    #expect((EncodedWords.encoded(text, style, inPhrase: false, offset: 9) != nil) == (beyond == 0))
    let address = "a@" + String(repeating: "b", count: count - 2)
    #expect((AddressElements(Array(address.utf8)) != nil) == (beyond == 0))
  }

  @Test("of the mailboxes of a field", arguments: [0, 1])
  func mailboxes(_ beyond: Int) {
    let count = ExplanationLimits.mailboxes + beyond
    let list = (0..<count).map { "p\($0)@example.com" }.joined(separator: ", ")
    #expect(AddressElements(Array(list.utf8))?.elements.count == (beyond == 0 ? count : nil))
  }

  @Test("of the hypotheses of a body part, and of what they hold")
  func partCandidates() {
    let reading = BodyReading(Array("Hello\r\n".utf8), form: .simple)
    var sites = BodySites(reading, SearchWork(octets: 1 << 20))
    sites.beginSite()
    for number in 0...ExplanationLimits.partCandidates {
      sites.add(.textRemoved, 0..<0, original: Array("\(number)\r\n".utf8))
      #expect(sites.sites[0].count == min(number + 1, ExplanationLimits.partCandidates))
    }
    var large = BodySites(reading, SearchWork(octets: 1 << 20))
    large.beginSite()
    large.add(.textRemoved, 0..<0, original: [UInt8](repeating: 0x61, count: ExplanationLimits.stepOctets + 1))
    #expect(large.sites[0].isEmpty)
    large.add(.textRemoved, 0..<0, original: [UInt8](repeating: 0x61, count: ExplanationLimits.stepOctets))
    #expect(large.sites[0].count == 1)
  }

  @Test("of body parts", arguments: [0, 1])
  func parts(_ beyond: Int) {
    let part = "--b\r\n\r\nx\r\n"
    let text = String(repeating: part, count: ExplanationLimits.parts + beyond)
    let mail = "Content-Type: multipart/mixed; boundary=b\r\n\r\n\(text)--b--\r\n"
    let message = Message(Array(mail.utf8))
    #expect(message.parts.count == ExplanationLimits.parts + beyond + 1)
    #expect(BodyPart.all(message) { $0 }.count == ExplanationLimits.parts)
  }

  @Test("of the lines of added text", arguments: [0, 1])
  func addedLines(_ beyond: Int) {
    // Each line is its own beginning; the last that is reached from the end is so many lines before it.
    let text = (0..<ExplanationLimits.addedLines + beyond).map { "line \($0)\r\n" }.joined()
    let octets = Array(text.utf8)
    let places = AddedText.places(octets, 0..<octets.count, isHTML: false)
    let first = places.filter { $0.kind == .footerAdded }.map(\.range.lowerBound).min()
    let second = "line 0\r\n".utf8.count
    #expect(first == (beyond == 0 ? 0 : second - 2))
  }

  @Test("of the edits of a kind that are named", arguments: [0, 1])
  func editsOfKind(_ beyond: Int) {
    let edits = (0..<ExplanationLimits.editsOfKind + beyond).map {
      BodyEdit(kind: .dotLost, range: $0..<$0, original: [])
    }
    let other = BodyEdit(kind: .dotDoubled, range: 0..<1, original: [])
    #expect(BodyEdit.listed(edits + [other]).count == ExplanationLimits.editsOfKind + 1)
  }

  @Test("of one step, and of all steps together")
  func budgets() {
    var octets = SearchBudget()
    let takesAll = octets.spend(ExplanationLimits.stepOctets)
    let takesMore = octets.spend(1)
    #expect(takesAll && !takesMore && octets.isSpent)
    var trials = SearchBudget()
    for _ in 0..<ExplanationLimits.stepTrials where !trials.spend(1) { Issue.record("a trial is missing") }
    let takesOneMore = trials.spend(1)
    #expect(!takesOneMore && trials.isSpent)
    let work = SearchWork(octets: ExplanationLimits.workOctets)
    #expect(work.take(ExplanationLimits.workOctets) && !work.isSpent)
    #expect(!work.take(1) && work.isSpent)
    let limited = SearchBudget().limited(to: 10)
    #expect(limited.octets == 10 && limited.trials == ExplanationLimits.stepTrials)
  }

  @Test("of hypotheses that cost a verification each")
  func costlyTrials() throws {
    var mail = ComposedMail()
    mail.fields =
      Self.signedFields + [
        .init(name: "Cc", body: " " + (0..<40).map { "\"P \($0)\" <p\($0)@example.com>" }.joined(separator: ", ")),
        .init(name: "Subject", body: " " + String(repeating: "[a] (b) ", count: 40)),
      ]
    mail.leaves = [ComposedMail.Leaf(fields: [], text: "", encoding: .sevenBit, encoded: "Hello\r\n")]
    try ComposedSigner.sign(&mail, Canonicalization(header: .simple, body: .relaxed), isRSA: false)
    mail.set("From", " other@example.net")
    let message = Message(mail.octets)
    try message.octets.withOctetView { view in
      let place = try #require(message.root.fields.first { message.fields[$0].kind == .dkimSignature })
      let signature = DKIMSignature(message, view, field: place)
      let fields = try #require(CoveredFields(message, view, signature, form: .simple))
      let candidates = HeaderCandidates(message, view, header: fields, signature: signature)
      var verifications = 0
      var search = HeaderSearch(fields, candidates: candidates, algorithm: .sha256, isCostly: true) { _ in
        verifications += 1
        return false
      }
      guard case .nothing(let isSpent) = search.run() else {
        Issue.record("nothing is accepted")
        return
      }
      #expect(isSpent)
      // Two steps of so many, and what is tried once: the header as it is, and all of it in another style.
      #expect(verifications > ExplanationLimits.costlyTrials)
      #expect(verifications <= 2 * ExplanationLimits.costlyTrials + 100)
    }
  }
}
