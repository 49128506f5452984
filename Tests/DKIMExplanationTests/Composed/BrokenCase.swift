import Foundation
import InternetMessage
import MailCrypto
import MailDNS
import Testing

@testable import MailAuthentication

/// Signs composed messages with the keys of the corpus.
enum ComposedSigner {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "corpora/dkim/keys")

  private static func key(_ name: String) -> PrivateKey {
    do { return try PrivateKey(pem: Array(try Data(contentsOf: folder.appending(path: name)))) } catch {
      fatalError("\(name): \(error)")
    }
  }

  private static let rsa = key("rsa1024.pem")
  private static let ed25519 = key("ed25519.pem")
  fileprivate static let publicRSA = try? PublicKey(rsa: rsa.publicOctets)
  private static let publicEd25519 = try? PublicKey(ed25519: ed25519.publicOctets)

  /// Puts a signature in front of a message.
  static func sign(_ mail: inout ComposedMail, _ forms: Canonicalization, isRSA: Bool) throws {
    var options = DKIMSigningOptions()
    options.canonicalization = forms
    let key = isRSA ? rsa : ed25519
    let signer = try DKIMSigner(key: key, domain: "example.com", selector: "test", options: options)
    let field = String(decoding: try signer.sign(Message(mail.octets)), as: UTF8.self)
    let colon = try #require(field.firstIndex(of: ":"))
    mail.fields.insert(
      .init(name: "DKIM-Signature", body: String(field[field.index(after: colon)...].dropLast())), at: 0)
  }

  /// The explanation of a message with one signature; nil when it holds.
  static func explanation(_ octets: [UInt8], isRSA: Bool) throws -> DKIMExplanation? {
    let message = Message(octets)
    let keys = [try #require(isRSA ? publicRSA : publicEd25519)]
    return try octets.withOctetView { view in
      let index = try #require(message.root.fields.first { message.fields[$0].kind == .dkimSignature })
      let explainer = DKIMExplainer(
        message: message, signature: DKIMSignature(message, view, field: index), keys: keys)
      if explainer.holds(view) { return nil }
      return explainer.explain(view)
    }
  }
}

extension ComposedSigner {
  /// The explanations of each signature that the message still has, alone and with the message before.
  static func explanations(_ octets: [UInt8], before: Message) throws -> [DKIMExplanation] {
    let message = Message(octets)
    let keys = [try #require(publicRSA)]
    return octets.withOctetView { view in
      before.octets.withOctetView { old in
        message.root.fields.filter { message.fields[$0].kind == .dkimSignature }.flatMap { index in
          let signature = DKIMSignature(message, view, field: index)
          let explainer = DKIMExplainer(message: message, signature: signature, keys: keys)
          return [explainer.explain(view), explainer.explain(view, before: before, old)]
        }
      }
    }
  }
}

/// What came of one composed case.
enum CaseOutcome: String, CaseIterable {
  /// The change does not happen to this message, or the signature survives it.
  case unbroken
  /// All that was done is named, and nothing else.
  case explained
  /// Something is not named; what is named was done.
  case unexplained
  /// Something is named that was not done.
  case wrong
}

/// A composed message, signed, and broken by some relay behaviours.
struct BrokenCase {
  let seed: UInt64
  let behaviours: [RelayBehaviour]

  /// What came of it, and what was said.
  func run() throws -> (outcome: CaseOutcome, text: String) {
    var composer = Composer(seed: seed)
    var mail = composer.mail()
    let forms = composer.random.pick([
      Canonicalization(header: .relaxed, body: .relaxed), Canonicalization(header: .relaxed, body: .relaxed),
      Canonicalization(header: .relaxed, body: .simple), Canonicalization(header: .simple, body: .relaxed),
      Canonicalization(header: .simple, body: .simple),
    ])
    let isRSA = composer.random.chance(80)
    try ComposedSigner.sign(&mail, forms, isRSA: isRSA)
    #expect(try ComposedSigner.explanation(mail.octets, isRSA: isRSA) == nil, "seed \(seed): the signature must hold")
    // Which of them breaks the signature by itself, and what each of them touches.
    var breaking: [RelayBehaviour] = []
    var touched: Set<String> = []
    for behaviour in behaviours {
      var alone = mail
      var random = composer.random
      guard behaviour.apply(&alone, &random) else { return (.unbroken, "") }
      let names = mail.differences(from: alone)
      // Of two changes to one field the name of the greater one is given.
      guard touched.isDisjoint(with: names) else { return (.unbroken, "") }
      touched.formUnion(names)
      if try ComposedSigner.explanation(alone.octets, isRSA: isRSA) != nil { breaking.append(behaviour) }
    }
    for behaviour in behaviours { guard behaviour.apply(&mail, &composer.random) else { return (.unbroken, "") } }
    guard let explanation = try ComposedSigner.explanation(mail.octets, isRSA: isRSA) else { return (.unbroken, "") }
    let named = Set(explanation.edits.map(\.kind))
    let allowed = behaviours.reduce(into: Set<RelayEditKind>()) { $0.formUnion($1.accepted.union($1.also)) }
    let text = "seed \(seed), \(forms), \(behaviours.map(\.name)): \(named.map(\.rawValue)), \(explanation.sentences)"
    guard named.isSubset(of: allowed) else { return (.wrong, text) }
    guard explanation.isComplete else { return (.unexplained, text) }
    let isAllNamed = breaking.allSatisfy { !$0.accepted.isDisjoint(with: named) }
    return (isAllNamed ? .explained : .wrong, text)
  }
}
