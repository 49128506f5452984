import Foundation
import InternetMessage
import MailCrypto
import MailDNS
import Testing

@testable import MailAuthentication

/// The messages and keys of dkimpy, which stand beside the package where they are present.
private enum Foreign {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/conformance/dkim/data")
  static let isPresent = FileManager.default.fileExists(atPath: folder.path())

  static func octets(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }

  static func record(_ name: String) throws -> String {
    String(decoding: try octets(name), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The Ed25519 key of RFC 8463, appendix A.2.
  static let brisbane = "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="

  static func results(_ name: String, crlf: Bool, at now: Int64 = 1_600_000_000) async throws -> [DKIMResult] {
    let resolver = zone([
      "test._domainkey.football.example.com": try record("test.txt"),
      "brisbane._domainkey.football.example.com": brisbane,
      "sed._domainkey.test.ex": try record("eximtest.dns"),
    ])
    var settings = DKIMSettings()
    settings.leastRSABits = 1024
    let octets = try octets(name)
    return await DKIMVerifier(resolver: resolver, settings: settings).verify(
      Message(crlf ? octets.withCRLF : octets), at: now)
  }
}

@Suite("The messages of dkimpy", .enabled(if: Foreign.isPresent, "needs the conformance suite beside the package"))
struct DKIMConformanceTests {
  @Test("verify with both signatures of RFC 8463", arguments: [false, true])
  func bothAlgorithms(_ crlf: Bool) async throws {
    let results = try await Foreign.results("rfc6376.signed.msg", crlf: crlf)
    #expect(results.map(\.outcome) == [.pass, .pass])
    #expect(results.map(\.algorithm) == [.ed25519SHA256, .rsaSHA256])
    #expect(results.map(\.keyBits) == [256, 1024])
    #expect(results.map(\.selector) == ["brisbane", "test"])
    #expect(results.allSatisfy { $0.domain == "football.example.com" && $0.identity == "@football.example.com" })
    #expect(results.map(\.timestamp) == [1_518_460_054, 1_527_915_362])
    #expect(results[0].signedNames == ["from", "to", "subject", "date", "message-id", "from", "subject", "date"])
    #expect(results.allSatisfy { $0.unsignedFields.isEmpty && $0.lineEndings == (crlf ? .crlf : .lf) })
  }

  @Test(
    "verify, or not, as the suite says",
    arguments: [
      ("rfc6376.signed.rsa.msg", [.verified]),
      // The signature is that of the message before, over another field: `t=` was taken out and `x=` put in.
      ("rfc6376.signed.no_t.msg", [.signatureMismatch]),
      // An octet of `d=` that no domain has (CVE-2020-12272).
      ("test.message.baddomain", [.malformedValue(.domain)]),
      ("ed25519test2.msg", [.verified]),
      // Their keys are gone from DNS.
      ("test2.message", [.noKey]), ("message.mbox", [.noKey]),
      ("rfc6376.msg", []), ("rfc6376.w1258.msg", []), ("test.message", []), ("test_extra.message", []),
      ("test_nofrom.message", []), ("ed25519test.msg", []),
    ] as [(String, [DKIMReason])], [false, true])
  func verdicts(_ expected: (name: String, reasons: [DKIMReason]), _ crlf: Bool) async throws {
    let results = try await Foreign.results(expected.name, crlf: crlf)
    #expect(results.map(\.reason) == expected.reasons)
  }

  @Test(
    "have the body that was signed even where the key is gone", arguments: ["test2.message", "rfc6376.signed.no_t.msg"])
  func bodies(_ name: String) async throws {
    #expect(try await Foreign.results(name, crlf: false).map(\.isBodyIntact) == [true])
  }

  @Test(
    "have keys that are read, or not",
    arguments: [
      ("1024_testkey_wo_markers.pub.rsa.txt", 1024, nil), ("1024_testkey_wo_markers.pub.txt", 1024, nil),
      ("2048_testkey_PKCS8.key.pub.txt", 2048, nil), ("2048_testkey_wo_markers.pub.rsa.txt", 2048, nil),
      ("2048_testkey_wo_markers.pub.txt", 2048, nil), ("test.txt", 1024, nil), ("test2.txt", 1024, nil),
      ("test_tlsrpt.txt", 1024, nil), ("ed25519test.dns", 256, nil), ("eximtest.dns", 256, nil),
      ("badk.txt", nil, .malformedKeyRecord(.unknownKeyType)),
      ("badversion.txt", nil, .malformedKeyRecord(.otherVersion)),
      ("test_bad.txt", nil, .unreadableKey),
    ] as [(String, Int?, DKIMReason?)])
  func keys(_ name: String, _ bits: Int?, _ refusal: DKIMReason?) throws {
    let key = DKIMKey(Array(try Foreign.record(name).utf8))
    #expect(key.key?.bits == bits)
    #expect(key.refusal == refusal)
    #expect(key.record?.isForEmail == (name == "test_tlsrpt.txt" ? false : key.record == nil ? nil : true))
  }
}

extension [UInt8] {
  /// The octets with each LF as CRLF.
  var withCRLF: [UInt8] {
    var result: [UInt8] = []
    for octet in self where octet != 0x0D {
      if octet == 0x0A { result.append(0x0D) }
      result.append(octet)
    }
    return result
  }
}
