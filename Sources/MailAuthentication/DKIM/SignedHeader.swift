package import InternetMessage

/// The octets of a header that a signature covers (RFC 6376, section 3.7): the signed fields in canonical form, each with
/// its CRLF, then the signature's own field without the value of `b=` and without a CRLF.
package struct SignedHeader {
  private let message: Message
  private let view: OctetView
  private let index: FieldIndex
  /// The fields for which the octets were made last; several signatures of one signer often cover the same.
  private var chosen: [Int] = []
  private var form = CanonicalForm.simple
  private var octets: [UInt8] = []
  private var fieldsEnd = 0
  /// The bodies of fields that copies were compared with.
  private var words: [Int: [UInt8]] = [:]

  /// The header of a message whose octets a view shows.
  package init(_ message: Message, _ view: OctetView) {
    self.message = message
    self.view = view
    index = FieldIndex(message, view)
    octets.reserveCapacity(4_096)
  }

  /// What was signed, and what was not.
  package struct Coverage {
    /// The octets whose hash is signed.
    package let octets: [UInt8]
    /// The fields of certain kinds that are not covered.
    package let left: [Int]
  }

  /// The octets of the fields that names choose.
  package func octets(names: [String], form: CanonicalForm) -> [UInt8] {
    var octets: [UInt8] = []
    var cursor = FieldIndex.Cursor(index)
    for name in names {
      guard let field = cursor.choose(name, in: view) else { continue }
      CanonicalField.append(message.fields[field], view, form: form, terminator: message.lineTerminator, to: &octets)
    }
    return octets
  }

  /// The fields that a signature has copied, held against those of the message.
  ///
  /// A field is read once, however many copies it is compared with; one that no copy could be as long as is not read.
  mutating func copies(of signature: DKIMSignature) -> [CopiedField] {
    CopiedFields.read(signature, view).map { copy in
      let (name, body) = (String(decoding: copy.name, as: UTF8.self), copy.body.collapsed)
      var cursor = FieldIndex.Cursor(index)
      var isPresent = false
      for _ in 0..<DKIMLimits.comparedFields where !isPresent {
        guard let field = cursor.choose(name, in: view) else { break }
        isPresent = words(of: field) == body
      }
      return CopiedField(name: name, body: String(decoding: body, as: UTF8.self), isPresent: isPresent)
    }
  }

  /// The body of a field with one space for each run of white space; nil when it is too long to be read.
  private mutating func words(of index: Int) -> [UInt8]? {
    let field = message.fields[index]
    guard field.body.count <= DKIMLimits.signatureOctets else { return nil }
    if let words = words[index] { return words }
    let words = FieldText(field, view, terminator: message.lineTerminator).body.collapsed
    self.words[index] = words
    return words
  }

  /// The octets that a signature covers, and which fields of interest it leaves.
  ///
  /// The signature's own field is never one of the signed ones, although others of its name may be (section 3.5, `h=`).
  package mutating func coverage(
    of signature: DKIMSignature, form: CanonicalForm, interest: [Int]
  ) -> Coverage {
    var cursor = FieldIndex.Cursor(index)
    var chosen: [Int] = []
    chosen.reserveCapacity(signature.signedNames.count)
    for name in signature.signedNames {
      guard var field = cursor.choose(name, in: view) else { continue }
      if field == signature.field {
        guard let other = cursor.choose(name, in: view) else { continue }
        field = other
      }
      chosen.append(field)
    }
    if chosen != self.chosen || form != self.form || fieldsEnd == 0 {
      octets.removeAll(keepingCapacity: true)
      for field in chosen {
        CanonicalField.append(
          message.fields[field], view, form: form, terminator: message.lineTerminator, to: &octets)
      }
      fieldsEnd = octets.count
      self.chosen = chosen
      self.form = form
    }
    octets.removeLast(octets.count - fieldsEnd)
    CanonicalField.append(
      message.fields[signature.field], without: signature.signatureSlot(in: view), view, form: form,
      terminator: message.lineTerminator, to: &octets)
    var left: [Int] = []
    for field in interest where left.count < DKIMLimits.unsignedFields && cursor.isLeft(field, in: view) {
      left.append(field)
    }
    return Coverage(octets: octets, left: left)
  }
}
