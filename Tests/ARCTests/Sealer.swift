import Foundation
import MailCrypto
import MailDNS

@testable import InternetMessage
@testable import MailAuthentication

/// The time at which the tests judge.
let now: Int64 = 1_772_000_000

/// Seals messages, for tests: RFC 8617, section 5.1, in so far as validators look at it.
struct Sealer {
  var key = "ed25519"
  var domain = "list.example"
  var selector = "s"
  var signedNames = "from:subject:arc-authentication-results"
  /// `cv=`; what section 5.1.2 demands where it is nil.
  var chainStatus: String?
  var messageTags = ""
  var sealTags = ""

  static let keysFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "corpora/dkim/keys")

  static func key(_ name: String) throws -> PrivateKey {
    try PrivateKey(pem: Array(try Data(contentsOf: keysFolder.appending(path: "\(name).pem"))))
  }

  /// The record of the public half.
  static func record(_ name: String = "ed25519") throws -> [UInt8] {
    let key = try key(name)
    return Array("v=DKIM1; k=\(key.kind == .rsa ? "rsa" : "ed25519"); p=".utf8) + Base64.encoded(key.publicOctets)
  }

  /// The message with one more set on top, whose instance is given.
  func seal(_ mail: String, as instance: Int) throws -> String {
    let key = try Self.key(key)
    let algorithm = key.kind == .rsa ? "rsa-sha256" : "ed25519-sha256"
    let results = "ARC-Authentication-Results: i=\(instance); \(domain); spf=pass\r\n"
    let body = BodyText.hash(of: mail)
    var signature =
      "ARC-Message-Signature: i=\(instance); a=\(algorithm); c=relaxed/relaxed; d=\(domain); s=\(selector);\r\n"
      + " h=\(signedNames); bh=\(body);\(messageTags) b="
    signature += try Self.sign(key, Self.covered(results + signature + "\r\n" + mail, names: signedNames)) + "\r\n"
    let status = chainStatus ?? (instance == 1 ? "none" : "pass")
    var seal =
      "ARC-Seal: i=\(instance); a=\(algorithm); d=\(domain); s=\(selector); t=\(now - 60);\(sealTags) cv=\(status); b="
    let fields = [results, signature]
    let older = Self.fields(Message(Array(mail.utf8)))
    let octets = (older + fields + [seal]).map(Self.relaxed).joined(separator: "\r\n")
    seal += try Self.sign(key, octets) + "\r\n"
    return seal + fields.reversed().joined() + mail
  }

  /// A chain of so many sets over a message.
  static func chain(_ mail: String, _ count: Int, _ sealer: Sealer = Sealer()) throws -> String {
    var mail = mail
    for instance in 1...count { mail = try sealer.seal(mail, as: instance) }
    return mail
  }

  /// The ARC fields of a message from the bottom up, in the order in which `seal` puts them: results, signature, seal.
  private static func fields(_ message: Message) -> [String] {
    message.octets.withOctetView { view in
      message.root.fields.reversed().filter { ARCField(message.fields[$0].kind) != nil }.map { index in
        let field = message.fields[index]
        return view.string(field.name.lowerBound..<field.body.upperBound)
      }
    }
  }

  /// A field in relaxed form without its line end, written anew from RFC 6376, section 3.4.2.
  private static func relaxed(_ field: String) -> String {
    let colon = field.firstIndex(of: ":") ?? field.endIndex
    let value = field[field.index(after: colon)...].split { $0 == " " || $0 == "\t" || $0 == "\r\n" }
    return field[..<colon].lowercased() + ":" + value.joined(separator: " ")
  }

  private static func covered(_ mail: String, names: String) -> String {
    var fields = Message(Array(mail.utf8)).headerLines
    // The signature that is being made is not one of those that it covers.
    let own = fields.remove(at: fields.firstIndex { $0.lowercased().hasPrefix("arc-message-signature:") } ?? 0)
    var lines: [String] = []
    for name in names.split(separator: ":") {
      guard let place = fields.lastIndex(where: { $0.lowercased().hasPrefix(name.lowercased() + ":") }) else {
        continue
      }
      lines.append(relaxed(fields.remove(at: place)))
    }
    return (lines + [relaxed(own)]).joined(separator: "\r\n")
  }

  private static func sign(_ key: PrivateKey, _ octets: String) throws -> String {
    let digest = Digest.octets(.sha256, Array(octets.utf8))
    return String(decoding: Base64.encoded(try key.sign(digest: digest, algorithm: .sha256)), as: UTF8.self)
  }
}

private enum BodyText {
  /// `bh=` of a message whose body is in relaxed form already.
  static func hash(of mail: String) -> String {
    let message = Message(Array(mail.utf8))
    let octets = Array(message.octets[message.root.body])
    return String(decoding: Base64.encoded(Digest.octets(.sha256, octets)), as: UTF8.self)
  }
}

extension Message {
  /// The fields of the header as they stand, without their line ends.
  fileprivate var headerLines: [String] {
    octets.withOctetView { view in
      root.fields.map { view.string(fields[$0].name.lowerBound..<fields[$0].body.upperBound) }
    }
  }
}
