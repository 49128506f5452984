import InternetMessage
import SeededRandom
import Testing

@testable import MailAuthentication

@Suite("Edits of a body in canonical form") struct BodyReadingTests {
  /// Text without a line end that is cut in two, as the lines of a reading are.
  private static func text(_ random: inout SeededGenerator, _ count: Int) -> [UInt8] {
    let pieces: [[UInt8]] = [[0x61], [0x62], [0x20], [0x09], [0x0D, 0x0A], [0x0D, 0x0A], [0x2E]]
    var octets: [UInt8] = []
    for _ in 0..<count { octets += random.pick(pieces) }
    return octets
  }

  @Test("give what the canonical form of the edited body is", arguments: CanonicalForm.allCases)
  func candidates(_ form: CanonicalForm) {
    var random = SeededGenerator(seed: 7)
    for round in 0..<3_000 {
      let pieces = Self.text(&random, Int.random(in: 0...14, using: &random))
      let reading = BodyReading(pieces, form: form)
      let whole = pieces.withOctetView {
        CanonicalBody.octets($0, 0..<$0.count, form: form, terminator: .lineFeed)
      }
      #expect(reading.canonical == whole, "seed 7, round \(round)")
      // Anywhere but between the two octets of a line end.
      let places = (0...reading.text.count).filter { !($0 > 0 && $0 < reading.text.count && reading.text[$0] == 0x0A) }
      let (one, other) = (random.pick(places), random.pick(places))
      let range = min(one, other)..<max(one, other)
      let added = Self.text(&random, Int.random(in: 0...4, using: &random))
      let edited = Array(reading.text[..<range.lowerBound]) + added + reading.text[range.upperBound...]
      let expected = edited.withOctetView { CanonicalBody.octets($0, 0..<$0.count, form: form, terminator: .lineFeed) }
      let candidate = reading.candidate(replacing: range, with: added, tag: 0)
      let spliced =
        Array(reading.canonical[..<candidate.range.lowerBound]) + candidate.replacement
        + reading.canonical[candidate.range.upperBound...]
      #expect(spliced == expected, "seed 7, round \(round): \(reading.text) \(range) \(added)")
    }
  }
}

@Suite("Writers") struct WriterTests {
  @Test("of quoted-printable give back the octets, in lines that are not too long")
  func quotedPrintable() {
    var random = SeededGenerator(seed: 11)
    for writer in QuotedPrintableWriter.all {
      for _ in 0..<40 {
        let pieces: [[UInt8]] = [
          [0x61], [0x3D], [0xC3, 0xA4], [0x20], [0x09], [0x0D, 0x0A], [0x2E], [0x46, 0x72, 0x6F, 0x6D, 0x20],
        ]
        var octets: [UInt8] = []
        for _ in 0..<Int.random(in: 0...300, using: &random) { octets += random.pick(pieces) }
        let text = writer.encoded(octets)
        var repairs = RepairLog()
        #expect(text.withOctetView { QuotedPrintable.decode($0, 0..<$0.count, repairs: &repairs) } == octets)
        #expect(repairs.entries.allSatisfy { $0.kind.isInformational && writer.limit > QuotedPrintable.lineLimit })
        let longest = text.split(separator: 0x0A).map(\.count).max() ?? 0
        #expect(longest <= writer.limit + 1, "\(writer)")
      }
    }
  }

  @Test("of base64 give back the octets", arguments: [0, 1, 2, 3, 56, 57, 58, 200])
  func base64(_ count: Int) {
    let octets = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    let lines = Base64.lines(octets, width: 76)
    var repairs = RepairLog()
    #expect(lines.withOctetView { Base64.decode($0, 0..<$0.count, repairs: &repairs) } == octets)
    #expect(repairs.isEmpty)
  }

  @Test(
    "of encoded words give back the text",
    arguments: ["Grüße aus Köln", "日本語の件名です。とても長いので二つになります。", "Re: Zoë", "ASCII"])
  func encodedWords(_ text: String) throws {
    var count = 0
    for style in EncodedWords.Style.all {
      guard let words = EncodedWords.encoded(text, style, inPhrase: false, offset: 9) else { continue }
      #expect(EncodedWords.decoded(words) == text, "\(style)")
      let longest = words.split(separator: 0x20).map(\.count).max() ?? 0
      if style.limit != .max { #expect(longest <= 76, "\(style)") }
      count += 1
    }
    #expect(count > 0)
  }

  @Test("of folds change nothing but white space")
  func folds() {
    let value = Array("Ann <ann@example.com>, \"Doe, John\" <john@example.org>, bob@example.net; charset=utf-8".utf8)
    for fold in Folding.all {
      let body = fold.body(of: value, name: Array("To".utf8))
      #expect(body.collapsed == value.collapsed)
      // Every continuation line begins with white space (RFC 5322, section 2.2.3).
      for offset in body.indices where body[offset] == 0x0A { #expect(body[offset + 1].isWhiteSpace) }
    }
  }
}

@Suite("Fields as text") struct FieldTextTests {
  @Test("have the canonical form of the fields that they are of", arguments: CanonicalForm.allCases)
  func canonical(_ form: CanonicalForm) {
    let octets = Array(
      "Subject : a  b\r\n\t c \r\nTo:x\r\nX-Empty:\r\nX-Tab:\t\r\n \r\n y\r\nX-Return: a\rb\r\n\r\n".utf8)
    let message = Message(octets)
    octets.withOctetView { view in
      for field in message.root.fields.map({ message.fields[$0] }) where !field.name.isEmpty {
        var expected: [UInt8] = []
        CanonicalField.append(field, view, form: form, terminator: message.lineTerminator, to: &expected)
        let text = FieldText(field, view, terminator: message.lineTerminator)
        #expect(text.canonical(form) + [0x0D, 0x0A] == expected, "\(message.name(of: field))")
      }
    }
  }

  @Test(
    "are named by the least change",
    arguments: [
      (.subject, "Subject", " a b", " [X] a b", .subjectTagAdded),
      (.subject, "Subject", " a b", " a c", .fieldReplaced),
      (.subject, "Subject", " =?utf-8?Q?=C3=A4?=", " =?UTF-8?B?w6Q=?=", .fieldReencoded),
      (.to, "To", " Ann <a@example.com>", " \"Ann\" <a@example.com>", .addressRequoted),
      (.to, "To", " Ann <a@example.com>", " Ann <b@example.com>", .fieldReplaced),
      (.to, "To", " Ann <a@example.com>", " Anna <a@example.com>", .fieldReplaced),
      (.to, "To", " a@example.com, b@example.com", " a@example.com,\r\n b@example.com", .fieldRefolded),
      (.to, "To", " a@example.com", " <a@example.com>", .addressRequoted),
      (.to, "To", " a@example.com", " 'a@example.com' <a@example.com>", .addressRequoted),
      (.date, "Date", " Tue, 10 Mar 2026 09:44:29 +0000", " Tue, 10 Mar 2026 10:44:29 +0100", .dateReformatted),
      (.date, "Date", " Tue, 10 Mar 2026 09:44:29 +0000", " Tue, 10 Mar 2026 10:44:30 +0100", .fieldReplaced),
      (
        .contentType, "Content-Type", " text/plain; charset=utf-8", " text/plain;charset=\"utf-8\"",
        .parametersRewritten
      ),
      (.contentType, "Content-Type", " text/plain; charset=utf-8", " text/plain; charset=us-ascii", .fieldReplaced),
      (.contentTransferEncoding, "Content-Transfer-Encoding", " 7bit", " 8bit", .transferEncodingChanged),
      (.contentTransferEncoding, "Content-Transfer-Encoding", " 7bit", " 7BIT", .valueRecased),
      (.other, "X-Any", " a b", " a  b", .whiteSpaceChanged),
      (.other, "X-Any", " Yes", " YES", .valueRecased),
    ] as [(FieldKind, String, String, String, RelayEditKind)])
  func names(_ kind: FieldKind, _ name: String, _ old: String, _ new: String, _ expected: RelayEditKind) {
    let (original, present) = (
      FieldText(name: Array(name.utf8), body: Array(old.utf8)), FieldText(name: Array(name.utf8), body: Array(new.utf8))
    )
    #expect(RelayEditKind.change(of: kind, from: original, to: present) == expected)
    #expect(RelayEditKind.change(of: kind, from: nil, to: present) == .fieldAdded)
    #expect(RelayEditKind.change(of: kind, from: original, to: nil) == .fieldRemoved)
  }
}
