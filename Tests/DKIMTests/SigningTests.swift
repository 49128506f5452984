import InternetMessage
import MailCrypto
import Testing

@testable import MailAuthentication

/// A key and the canonical forms that are used with it.
struct SigningCase: CustomTestStringConvertible, Sendable {
  let key: TestKey
  let canonicalization: Canonicalization

  var testDescription: String { "\(key.rawValue) \(canonicalization)" }

  static let all: [SigningCase] = [TestKey.rsa1024, .rsa2048, .ed25519].flatMap { key in
    CanonicalForm.allCases.flatMap { header in
      CanonicalForm.allCases.map { SigningCase(key: key, canonicalization: Canonicalization(header: header, body: $0)) }
    }
  }
}

@Suite("A signature made here")
struct SigningTests {
  @Test("verifies, with either line end", arguments: SigningCase.all, ["\r\n", "\n", "\r"])
  func roundTrip(_ signing: SigningCase, _ lineEnd: String) async throws {
    let mail = sampleMail.replacing("\r\n", with: lineEnd)
    let octets = try signed(mail, with: signing.key) { options in
      options.canonicalization = signing.canonicalization
      options.identity = "anna@mail.example.com"
      options.expiration = now + 1_000
      options.copiesFields = true
    }
    let result = try #require(try await verify(octets).first)
    #expect(result.reason == .verified)
    #expect(result.canonicalization == signing.canonicalization)
    #expect(result.identity == "anna@mail.example.com")
    #expect(result.keyBits == (try signing.key.key.bits))
    #expect(result.timestamp == now - 60 && result.expiration == now + 1_000)
    #expect(result.lineEndings == (lineEnd == "\r\n" ? .crlf : lineEnd == "\n" ? .lf : .cr))
    #expect(result.isBodyIntact == true && result.isHeaderIntact == true)
    // And the octets that were signed are those of a mail with CRLF, whatever the file had.
    let converted = String(decoding: octets, as: UTF8.self).replacing(lineEnd, with: "\r\n")
    #expect(try await verify(Array(converted.utf8)).map(\.reason) == [.verified])
  }

  @Test("is folded at 78 columns", arguments: [TestKey.rsa512, .rsa2048, .ed25519], [false, true])
  func folding(_ key: TestKey, _ copiesFields: Bool) throws {
    let octets = try signed(sampleMail, with: key) { options in
      options.copiesFields = copiesFields
      options.leastRSABits = 512
      options.identity = "a.person.with.a.long.name=;|é@mail.example.com"
    }
    let text = String(decoding: octets[..<(octets.count - sampleMail.utf8.count)], as: UTF8.self)
    #expect(text.hasSuffix("\r\n"))
    let lines = text.split(separator: "\r\n")
    #expect(lines.count > 2)
    for line in lines.dropFirst() { #expect(line.first == " " && line.drop { $0 == " " }.isEmpty == false) }
    for line in lines { #expect(line.utf8.count <= 78, "\(line)") }
  }

  @Test("says what was asked for")
  func options() async throws {
    let octets = try signed(sampleMail) { options in
      options.signedFields = .exactly(["from", "SUBJECT", "x-absent", "from"])
      options.bodyLength = 5
      options.timestamp = nil
      options.canonicalization = Canonicalization(header: .relaxed, body: .simple)
    }
    let result = try #require(try await verify(octets).first)
    #expect(result.reason == .verified)
    #expect(result.signedNames == ["from", "SUBJECT", "x-absent", "from"])
    #expect(result.bodyLengthLimit == 5)
    #expect(result.uncoveredBodyOctets == "Shall we meet?  At \tnoon? \r\n\r\nAnna\r\n".utf8.count - 5)
    #expect(result.timestamp == nil)
    #expect(result.identity == "@example.com")
  }

  @Test("copies the signed fields")
  func copies() async throws {
    let octets = try signed(sampleMail) { options in
      options.signedFields = .exactly(["From", "Subject"])
      options.copiesFields = true
    }
    let value = try octets.withOctetView { view in
      let message = Message(octets)
      let tags = DKIMSignature(message, view, field: 0).tags
      let copied = try #require(tags.value("z", in: view))
      return view.string(copied).filter { !$0.isWhitespace }
    }
    #expect(value == "From:=20Anna=20<anna@example.com>|Subject:=20A=20=20question=0D=0A=20about=09lunch")
  }

  @Test("is not made when it could not hold", arguments: RefusedRequest.all)
  func refusals(_ refused: RefusedRequest) throws {
    var request = SigningRequest()
    refused.change(&request)
    #expect(throws: refused.refusal) { try request.sign() }
    #expect(throws: Never.self) { try SigningRequest().sign() }
  }
}

/// A change to a request by which it is refused.
struct RefusedRequest: Sendable, CustomTestStringConvertible {
  let refusal: DKIMSigner.Refusal
  let change: @Sendable (inout SigningRequest) -> Void

  var testDescription: String { "\(refusal)" }

  init(_ refusal: DKIMSigner.Refusal, _ change: @escaping @Sendable (inout SigningRequest) -> Void) {
    self.refusal = refusal
    self.change = change
  }

  static let all = [
    Self(.malformedDomain) { $0.domain = "example" }, Self(.malformedDomain) { $0.domain = "exa mple.com" },
    Self(.malformedDomain) { $0.domain = "example.com." }, Self(.malformedSelector) { $0.selector = "" },
    Self(.malformedSelector) { $0.selector = String(repeating: "a", count: 64) },
    Self(.malformedIdentity) { $0.options.identity = "a@example.net" },
    Self(.malformedIdentity) { $0.options.identity = "a" },
    Self(.malformedIdentity) { $0.options.identity = "a@notexample.com" },
    Self(.malformedFieldName) { $0.options.signedFields = .exactly(["From", "a b"]) },
    Self(.malformedFieldName) { $0.options.signedFields = .exactly(["From", "a;b"]) },
    Self(.malformedFieldName) { $0.options.signedFields = .exactly(Array(repeating: "From", count: 1_001)) },
    Self(.malformedTime) { $0.options.expiration = now - 60 }, Self(.malformedTime) { $0.options.timestamp = -1 },
    Self(.malformedTime) { $0.options.timestamp = 1_000_000_000_000 },
    Self(.malformedBodyLength) { $0.options.bodyLength = 10_000 },
    Self(.malformedBodyLength) { $0.options.bodyLength = -1 }, Self(.weakKey(bits: 512)) { $0.key = .rsa512 },
    Self(.fromNotSigned) { $0.options.signedFields = .exactly(["Subject"]) },
    Self(.fromNotSigned) { $0.mail = "Subject: a\r\n\r\n" },
    Self(.fieldTooLong) {
      $0.mail = "From: a@example.com\r\nSubject: " + String(repeating: "a ", count: 20_000) + "\r\n\r\n"
      $0.options.copiesFields = true
    },
  ]
}

/// Everything that goes into a signature.
struct SigningRequest {
  var key = TestKey.rsa2048
  var domain = "example.com"
  var selector = "s"
  var mail = sampleMail
  var options: DKIMSigningOptions = {
    var options = DKIMSigningOptions()
    options.timestamp = now - 60
    return options
  }()

  func sign() throws -> [UInt8] {
    let signer = try DKIMSigner(key: key.key, domain: domain, selector: selector, options: options)
    return try signer.sign(Message(Array(mail.utf8)))
  }
}
