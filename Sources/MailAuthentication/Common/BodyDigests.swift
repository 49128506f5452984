package import InternetMessage
package import MailCrypto

/// The digests of a message's body, each canonical form made once and each digest calculated once, however many signatures
/// ask for it.
package struct BodyDigests {
  private let view: OctetView
  private let body: Range<Int>
  private let terminator: UInt8
  private let isCRLF: Bool
  private var simple: [UInt8]?
  private var relaxed: [UInt8]?
  private var known: [Key: [UInt8]] = [:]

  private struct Key: Hashable {
    let form: CanonicalForm
    let algorithm: DigestAlgorithm
    let length: Int
  }

  /// The body of a message whose octets a view shows, and whose lines end in something that is known.
  package init(_ message: Message, _ view: OctetView, lineEndings: LineEndings) {
    self.view = view
    isCRLF = !lineEndings.isConverted
    body = message.root.body
    terminator = message.lineTerminator
  }

  /// How many octets the body has in a canonical form.
  package mutating func count(_ form: CanonicalForm) -> Int { octets(form).count }

  /// The digest of the first octets of a canonical form, which has at least as many.
  package mutating func digest(_ form: CanonicalForm, _ algorithm: DigestAlgorithm, length: Int) -> [UInt8] {
    let key = Key(form: form, algorithm: algorithm, length: length)
    if let digest = known[key] { return digest }
    let digest = Digest.octets(algorithm, octets(form), 0..<length)
    known[key] = digest
    return digest
  }

  private mutating func octets(_ form: CanonicalForm) -> [UInt8] {
    if let octets = form == .simple ? simple : relaxed { return octets }
    let octets = CanonicalBody.octets(view, body, form: form, terminator: terminator, isCRLF: isCRLF)
    if form == .simple { simple = octets } else { relaxed = octets }
    return octets
  }
}
