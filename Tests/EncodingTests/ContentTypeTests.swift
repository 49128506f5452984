import InternetMessage
import SeededRandom
import Testing

func contentType(_ input: String) -> (type: ContentType, defects: [String]) {
  octets("##" + input).withOctetView { view in
    var converter = CharsetConverter()
    var log = ParameterDefectLog()
    let type = ContentType(view, 2..<view.count, limit: 256, converter: &converter, defects: &log)
    return (type, log.entries.map { "\($0.kind)@\($0.offset - 2)" })
  }
}

@Suite struct ContentTypeTests {
  @Test(arguments: [
    ParameterCase(" text/plain", ["text/plain"]),
    ParameterCase(" Text / (c) HTML ; charset=utf-8", ["text/html"]),
    ParameterCase(" multipart/mixed; boundary=abc", ["multipart/mixed"]),
    ParameterCase(" text/plain charset=utf-8", ["text/plain"], ["semicolonMissing@12"]),
    ParameterCase("", ["text/plain"], ["emptyBody@0"]),
    ParameterCase(" (c) ", ["text/plain"], ["emptyBody@0"]),
    ParameterCase(" text", ["text/plain"], ["invalidMediaType@1"]),
    ParameterCase(" text/", ["text/plain"], ["invalidMediaType@1"]),
    ParameterCase(" /plain", ["text/plain"], ["invalidMediaType@1"]),
    ParameterCase(" t\u{E9}xt/plain", ["text/plain"], ["invalidMediaType@1"]),
    ParameterCase(" \"text/html\"", ["text/plain"], ["invalidMediaType@1"]),
    ParameterCase(" multipart/mixed", ["multipart/mixed"], ["boundaryMissing@0"]),
    ParameterCase(" multipart/mixed; boundary=\"\"", ["multipart/mixed"], ["boundaryEmpty@18"]),
    ParameterCase(" multipart/mixed; boundary=\"a \"", ["multipart/mixed"], ["boundaryBadCharacter@18"]),
    ParameterCase(" multipart/mixed; boundary=\"a b\"", ["multipart/mixed"]),
    ParameterCase(" multipart/mixed; boundary=\"a&b\"", ["multipart/mixed"], ["boundaryBadCharacter@18"]),
  ])
  func readsMediaTypes(_ sample: ParameterCase) {
    let (type, defects) = contentType(sample.input)
    #expect(type.mediaType == sample.values[0])
    #expect(defects == sample.defects)
    #expect(type.isInvalid == sample.defects.contains { $0.hasPrefix("invalid") || $0.hasPrefix("emptyBody") })
  }

  @Test func limitsTheBoundary() {
    for (length, defects) in [(70, []), (71, ["boundaryTooLong@17"])] {
      let boundary = String(repeating: "b", count: length)
      let (type, found) = contentType("multipart/mixed; boundary=" + boundary)
      #expect(type.boundary == octets(boundary))
      #expect(found == defects)
    }
  }

  @Test func answersByName() {
    let (type, defects) = contentType("text/plain; charset=UTF-8; format=Flowed; delsp=Yes; boundary=x")
    #expect(defects.isEmpty)
    #expect(type.charset == "UTF-8")
    #expect(type.isFlowed && type.deletesSpace && !type.isMultipart)
    #expect(type.boundary == nil)
    // A type without subtype, as before MIME: the character set still counts.
    #expect(contentType("text; charset=koi8-r").type.charset == "koi8-r")
  }

  @Test(arguments: [
    ("multipart/mixed; boundary=b", ContentTypeScan.Kind.multipart), ("Multipart/DIGEST", .digest),
    ("message/rfc822", .message), ("message/global", .globalMessage), ("message/partial", .other),
    ("message/delivery-status", .deliveryStatus), ("message/global-delivery-status", .deliveryStatus),
    ("message/disposition-notification", .dispositionNotification), ("message/feedback-report", .feedbackReport),
    ("message/global-disposition-notification", .dispositionNotification), ("text/rfc822-headers", .headers),
    ("message/global-headers", .headers), ("text/html", .text), ("image/png", .other), ("nonsense", .invalid),
    ("", .invalid),
  ])
  func scansKinds(_ input: String, _ kind: ContentTypeScan.Kind) {
    octets(input).withOctetView { view in
      #expect(ContentTypeScan(view, 0..<view.count, limit: 256).kind == kind)
    }
  }

  @Test(arguments: [
    ("boundary=abc", "abc"), ("boundary=\"a b\"", "a b"), ("boundary=\"a\\\"b\"", "a\"b"),
    ("x=y; boundary=abc (c)", "abc"), ("boundary=----=_x", "----=_x"), ("boundary*0=a; boundary*1=b", "ab"),
    ("boundary*=us-ascii''a%62", "ab"), ("boundary=a; boundary=b", "a"), ("boundary=a; boundary*=utf-8''b", "b"),
    ("x=\"; boundary=no\"; boundary=yes", "yes"), ("boundary=\"a\n b\"", "a b"),
  ])
  func scansBoundaries(_ input: String, _ boundary: String) {
    for variant in [input, crlf(input)] {
      octets("multipart/mixed; " + variant).withOctetView { view in
        let scan = ContentTypeScan(view, 0..<view.count, limit: 256)
        #expect(scan.boundary?.octets(view) == octets(boundary))
      }
    }
  }

  /// The scan and the full parser agree on whatever is left of a field body after random damage.
  @Test func scanAgreesWithTheFullParser() {
    let seed: UInt64 = 20_461
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let seeds = [
      "multipart/mixed; boundary=\"=_a b\\\"c\"; charset=utf-8",
      "multipart/digest (c(d)); x=y; Boundary=abc; boundary=def; boundary*=utf-8''%41%zz",
      "multipart/signed; boundary*1=b; boundary*0=\"a\"; boundary*2*=%20; micalg=sha",
      "multipart/mixed;\r\n\tboundary=----=_Part_1 ; a*=x'y'z; b=\"q;w\"",
      "message/rfc822; boundary=x; name=\"=?utf-8?q?a?=\"",
      "text/plain; charset=\"utf-8\"; format=flowed; Charset=koi8-r",
      "text/html; charset*=us-ascii''utf-8; charset=iso-8859-1",
    ].map { octets($0) }
    let pieces =
      octets("\"\\;=*'%()/ \t\r\n?ab01\u{E9}\u{0}").map { [$0] }
      + ["boundary=", "boundary*0=", "multipart", "charset=", "utf-8"].map { octets($0) }
    for round in 0..<100_000 {
      var input = seeds[Int.random(in: 0..<seeds.count, using: &generator)]
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        let place = Int.random(in: 0...input.count, using: &generator)
        let length = min(Int.random(in: 0...3, using: &generator), input.count - place)
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        input.replaceSubrange(place..<place + length, with: piece)
      }
      let limit = round % 3 == 0 ? 2 : 256
      let isSame = input.withOctetView { view in
        var converter = CharsetConverter()
        var log = ParameterDefectLog()
        let full = ContentType(view, 0..<view.count, limit: limit, converter: &converter, defects: &log)
        let scan = ContentTypeScan(view, 0..<view.count, limit: limit)
        let isMultipart = scan.kind == .multipart || scan.kind == .digest
        return scan.boundary?.octets(view) == full.boundary && isMultipart == full.isMultipart
          && (scan.kind == .invalid) == full.isInvalid && Self.isSameCharset(view, full, limit: limit)
      }
      guard isSame else {
        Issue.record("round \(round): \(String(decoding: input, as: UTF8.self).debugDescription)")
        return
      }
    }
  }

  private static func isSameCharset(_ view: OctetView, _ full: ContentType, limit: Int) -> Bool {
    switch ContentTypeScan.charsetLabel(view, 0..<view.count, limit: limit) {
    case .absent: full.charset == nil
    case .plain(let label): Charset(view, label: label) == full.charset.flatMap { Charset(label: $0) }
    case .unclear: true
    }
  }
}
