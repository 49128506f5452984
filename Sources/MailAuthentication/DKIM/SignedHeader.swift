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
