import InternetMessage

/// Says where in a message an edit was made.
struct EditPlaces {
  private let message: Message
  private let view: OctetView

  init(_ message: Message, _ view: OctetView) {
    self.message = message
    self.view = view
  }

  /// An edit of a signed field.
  func edit(_ slot: CoveredFields.Slot, original: FieldText?) -> RelayEdit {
    let name = FieldCandidates.standardName(slot.name)
    let kind = FieldKind.allCases.first { $0.name.utf8.elementsEqual(name) } ?? .other
    // What is missing would stand at the end of the header.
    let range =
      slot.field.map { message.fields[$0].range } ?? message.root.header.upperBound..<message.root.header.upperBound
    return edit(
      .change(of: kind, from: original, to: slot.text), range: range, place: String(decoding: name, as: UTF8.self),
      present: slot.text?.octets ?? [], original: original?.octets ?? [])
  }

  /// An edit of the body, in offsets of a reading of it.
  func edit(_ edit: BodyEdit, _ reading: BodyReading, _ places: BodyPlaces) -> RelayEdit {
    let start = places.message(edit.range.lowerBound)
    let end = edit.range.isEmpty ? start : max(start, places.message(edit.range.upperBound))
    return self.edit(
      edit.kind, range: start..<end, place: bodyPlace(start), present: edit.shown ?? Array(reading.text[edit.range]),
      original: edit.original)
  }

  func edit(
    _ kind: RelayEditKind, range: Range<Int>, place: String, present: [UInt8], original: [UInt8]
  ) -> RelayEdit {
    let (line, column) = position(of: range.lowerBound)
    return RelayEdit(
      kind: kind, range: range, line: line, column: column, place: place,
      present: Array(present.prefix(ExplanationLimits.excerptOctets)),
      original: Array(original.prefix(ExplanationLimits.excerptOctets)))
  }

  private func position(of offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var start = 0
    while let end = view.firstIndex(of: message.lineTerminator, in: start..<offset) {
      start = end + 1
      line += 1
    }
    return (line, offset - start + 1)
  }

  /// The innermost part that an offset of the body belongs to.
  func bodyPlace(_ offset: Int) -> String {
    var found = 0
    for (index, part) in message.parts.enumerated()
    where part.header.lowerBound <= offset && offset <= part.body.upperBound {
      found = index
    }
    guard found != 0 else { return "body" }
    let isInHeader = offset < message.parts[found].body.lowerBound && offset < message.parts[found].header.upperBound
    return "part \(message.path(of: found))/" + (isInHeader ? "header" : "body")
  }
}

extension FieldText {
  /// The field as it stands in a message, without the line end that closes it.
  var octets: [UInt8] { name + [0x3A] + body }
}
