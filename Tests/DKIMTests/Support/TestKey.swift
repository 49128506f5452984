import Foundation
import InternetMessage
import MailCrypto
import MailDNS

@testable import MailAuthentication

/// The keys of the tests, which stand with the corpus of signatures and are known to everybody.
enum TestKey: String, CaseIterable, Sendable {
  case rsa512, rsa1024, rsa2048, ed25519

  static let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The key, read once.
  var key: PrivateKey { get throws { try Self.load(self).key } }

  /// The record of the public half.
  var record: String { get throws { try Self.load(self).record } }

  private static func load(_ name: TestKey) throws -> (key: PrivateKey, record: String) {
    guard let loaded = loaded[name] else { throw CocoaError(.fileNoSuchFile) }
    return try loaded.get()
  }

  private static let loaded = Dictionary(
    uniqueKeysWithValues: allCases.map { name in
      (
        name,
        Result {
          let file = packageFolder.appending(path: "corpora/dkim/keys/\(name.rawValue).pem")
          let key = try PrivateKey(pem: Array(try Data(contentsOf: file)))
          let type = key.kind == .rsa ? "rsa" : "ed25519"
          let publicKey = String(decoding: Base64.encoded(key.publicOctets), as: UTF8.self)
          return (key: key, record: "v=DKIM1; k=\(type); p=\(publicKey)")
        }
      )
    })
}

/// A time at which nothing in the tests has expired, and the one at which messages were signed.
let now: Int64 = 1_772_000_000

/// A message for tests.
let sampleMail = """
  Received: from a.example by b.example; Mon, 2 Mar 2026 10:00:00 +0000\r
  From: Anna <anna@example.com>\r
  To: Bo <bo@example.net>\r
  Subject: A  question\r
   about\tlunch\r
  Date: Mon, 2 Mar 2026 10:00:00 +0000\r
  Message-ID: <1@example.com>\r
  \r
  Shall we meet?  At \tnoon? \r
  \r
  Anna\r
  \r
  \r

  """

/// Signs a message, and puts the signature in front of it.
func signed(
  _ mail: String, with key: TestKey = .rsa2048, domain: String = "example.com", selector: String? = nil,
  _ change: (inout DKIMSigningOptions) -> Void = { _ in }
) throws -> [UInt8] {
  var options = DKIMSigningOptions()
  options.timestamp = now - 60
  change(&options)
  let signer = try DKIMSigner(
    key: key.key, domain: domain, selector: selector ?? key.rawValue, options: options)
  let message = Message(Array(mail.utf8))
  return try signer.sign(message) + message.octets
}

/// The results of a message, with the keys of the tests in the domain example.com and some records more.
func verify(
  _ octets: [UInt8], records: [String: [String]] = [:], at time: Int64 = now, settings: DKIMSettings = DKIMSettings()
) async throws -> [DKIMResult] {
  var records = records
  for key in TestKey.allCases where records["\(key.rawValue)._domainkey.example.com"] == nil {
    records["\(key.rawValue)._domainkey.example.com"] = [try key.record]
  }
  return await DKIMVerifier(resolver: zone(records), settings: settings).verify(Message(octets), at: time)
}
