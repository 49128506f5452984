import Testing

@testable import MailAuthentication

@Suite("A key record")
struct KeyRecordTests {
  static func read(_ text: String) -> Result<DKIMKeyRecord, DKIMKeyRecord.Refusal> {
    Result { () throws(DKIMKeyRecord.Refusal) in try DKIMKeyRecord(Array(text.utf8)) }
  }

  @Test("has defaults for everything but the key")
  func defaults() throws {
    let record = try Self.read("p=aGk=").get()
    #expect(record.keyType == .rsa)
    #expect(record.publicKey == Array("hi".utf8))
    #expect(record.allowsSHA1 && record.allowsSHA256 && record.isForEmail)
    #expect(!record.isTesting && !record.isStrict && !record.isRevoked)
    #expect(record.notes == nil)
  }

  @Test("says what the key is for")
  func everything() throws {
    let record = try Self.read(
      "v=DKIM1; k=ed25519; h=sha256 : x; s=other:email; t=y:s:z; n=made=20by=20hand; g=*; p=\r\n aG\r\n k"
    ).get()
    #expect(record.keyType == .ed25519)
    #expect(record.publicKey == Array("hi".utf8))
    #expect(record.allowsSHA256 && !record.allowsSHA1)
    #expect(record.isForEmail && record.isTesting && record.isStrict)
    #expect(record.notes == "made by hand")
  }

  @Test(
    "with other services or hashes",
    arguments: [("s=*", true), ("s=email", true), ("s=tlsrpt", false), ("s=", false), ("s=Email", false)])
  func services(_ tag: String, _ isForEmail: Bool) throws {
    #expect(try Self.read("\(tag); p=aGk=").get().isForEmail == isForEmail)
  }

  @Test("without octets is revoked", arguments: ["p=", "v=DKIM1; p=;", "v=DKIM1; p= ; n=gone"])
  func revoked(_ text: String) throws {
    #expect(try Self.read(text).get().isRevoked)
  }

  @Test(
    "is refused",
    arguments: [
      ("v=spf1 -all", .otherVersion), ("v=DKIM2; p=aGk=", .otherVersion), ("p=aGk=; v=DKIM1", .otherVersion),
      ("v=dkim1; p=aGk=", .otherVersion), ("v=DKIM1: g=*; p=aGk=", .otherVersion), ("", .malformedTags),
      ("hello", .malformedTags), ("p=aGk=; p=aGk=", .malformedTags), ("v=DKIM1", .keyMissing),
      ("p=a*k=", .malformedKey),
      ("p=a", .malformedKey), ("p==", .malformedKey), ("k=dsa; p=aGk=", .unknownKeyType),
      ("k=RSA; p=aGk=", .unknownKeyType),
    ] as [(String, DKIMKeyRecord.Refusal)])
  func refused(_ text: String, _ refusal: DKIMKeyRecord.Refusal) {
    #expect(Self.read(text) == .failure(refusal))
  }

  @Test("is read up to the limit of its length and not beyond")
  func limit() {
    let notes = "n=" + String(repeating: "x", count: DKIMLimits.keyRecordOctets - 9)
    #expect(throws: Never.self) { try Self.read("p=aGk=;" + notes).get() }
    #expect(Self.read("p=aGk=; " + notes) == .failure(.tooLong))
    #expect(Self.read(String(repeating: "a=1;", count: 1 << 18)) == .failure(.tooLong))
  }
}
