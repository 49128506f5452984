import InternetMessage

/// The fields that a signature covers, each in its place, as text that can be written in other ways.
struct CoveredFields {
  /// One entry of `h=`, or at the end the signature's own field.
  struct Slot {
    /// The name as `h=` has it, in small letters.
    let name: [UInt8]
    /// The index in `Message.fields` of the instance that it stands for; nil when the message has none left.
    let field: Int?
    /// Its octets.
    let text: FieldText?
  }

  let slots: [Slot]
  let form: CanonicalForm

  /// Nil when `h=` is longer than is searched.
  init?(_ message: Message, _ view: OctetView, _ signature: DKIMSignature, form: CanonicalForm) {
    guard signature.signedNames.count <= ExplanationLimits.signedFields else { return nil }
    self.form = form
    var instances: [[UInt8]: [Int]] = [:]
    for index in message.root.fields where !message.fields[index].name.isEmpty && index != signature.field {
      instances[view.copy(message.fields[index].name).asciiLowercased, default: []].append(index)
    }
    let terminator = message.lineTerminator
    var slots: [Slot] = signature.signedNames.map { range in
      let name = view.copy(range).asciiLowercased
      // RFC 6376, section 5.4.2: the instances of a name are taken from the bottom of the header to its top.
      let index = instances[name]?.popLast()
      return Slot(
        name: name, field: index, text: index.map { FieldText(message.fields[$0], view, terminator: terminator) })
    }
    let own = FieldText(
      message.fields[signature.field], without: signature.signatureSlot(in: view), view, terminator: terminator)
    slots.append(Slot(name: [UInt8]("dkim-signature"), field: signature.field, text: own))
    self.slots = slots
  }

  /// The canonical octets of a slot: a field with its CRLF, but without one for the signature's own field, which is last
  /// (section 3.7).
  func canonical(_ text: FieldText?, slot: Int) -> [UInt8] {
    guard let text else { return [] }
    return text.canonical(form) + (slot == slots.count - 1 ? [] : [0x0D, 0x0A])
  }

  /// All octets whose hash is signed.
  var octets: [UInt8] { slots.indices.flatMap { canonical(slots[$0].text, slot: $0) } }
}
