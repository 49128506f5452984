import InternetMessage
import MailCrypto

/// Compares what a signature covers in a message before and after a relay.
struct CaptureComparison {
  /// A capture with the octets that a view shows.
  struct Capture {
    let message: Message
    let view: OctetView
    let signature: DKIMSignature
  }

  let before: Capture
  let after: Capture
  let form: Canonicalization

  /// The signed fields that are not as they were; nil when `h=` is longer than is searched.
  func header() -> [RelayEdit]? {
    guard let old = CoveredFields(before.message, before.view, before.signature, form: form.header),
      let new = CoveredFields(after.message, after.view, after.signature, form: form.header),
      old.slots.count == new.slots.count
    else { return nil }
    let places = EditPlaces(after.message, after.view)
    return new.slots.indices.compactMap { index in
      let (was, is_) = (old.slots[index].text, new.slots[index].text)
      guard old.canonical(was, slot: index) != new.canonical(is_, slot: index) else { return nil }
      return places.edit(new.slots[index], original: was)
    }
  }

  /// What of the body is not as it was.
  func body() -> [RelayEdit]? {
    guard before.message.root.body.count <= ExplanationLimits.bodyOctets,
      after.message.root.body.count <= ExplanationLimits.bodyOctets
    else { return nil }
    let (old, new) = (side(before), side(after))
    let places = EditPlaces(after.message, after.view)
    var edits: [BodyEdit] = []
    if isSameTree(old.parts, new.parts) {
      var (oldEnd, newEnd) = (0, 0)
      for (one, other) in zip(old.parts, new.parts) {
        edits += between(
          old, oldEnd..<max(oldEnd, one.body.lowerBound), new, newEnd..<max(newEnd, other.body.lowerBound))
        edits += PartComparison(old.reading, one, new.reading, other).edits()
        (oldEnd, newEnd) = (one.body.upperBound, other.body.upperBound)
      }
      edits += between(old, oldEnd..<old.reading.text.count, new, newEnd..<new.reading.text.count)
    } else {
      edits = between(old, 0..<old.reading.text.count, new, 0..<new.reading.text.count)
    }
    return BodyEdit.listed(edits).map { places.edit($0, new.reading, new.places) }
  }

  private struct Side {
    let reading: BodyReading
    let places: BodyPlaces
    let parts: [BodyPart]
  }

  private func side(_ capture: Capture) -> Side {
    let (message, view) = (capture.message, capture.view)
    let text = CanonicalBody.withCRLF(view, message.root.body, terminator: message.lineTerminator)
    let reading = BodyReading(text, form: form.body)
    let places = BodyPlaces(message, view, reading)
    return Side(reading: reading, places: places, parts: BodyPart.all(message, place: places.reading))
  }

  private func isSameTree(_ old: [BodyPart], _ new: [BodyPart]) -> Bool {
    old.count == new.count && before.message.parts.count == after.message.parts.count
      && zip(before.message.parts, after.message.parts).allSatisfy {
        $0.depth == $1.depth && $0.structure == $1.structure
      }
  }

  private func between(_ old: Side, _ was: Range<Int>, _ new: Side, _ present: Range<Int>) -> [BodyEdit] {
    LineComparison(old.reading, was, new.reading, present).hunks().map { hunk in
      BodyEdit(
        kind: hunk.kind(in: was, present, old.reading, new.reading), range: hunk.new,
        original: Array(old.reading.text[hunk.old]))
    }
  }
}

/// Compares one part of a body with itself before a relay.
struct PartComparison {
  private let old: BodyReading
  private let was: BodyPart
  private let new: BodyReading
  private let present: BodyPart

  init(_ old: BodyReading, _ was: BodyPart, _ new: BodyReading, _ present: BodyPart) {
    self.old = old
    self.was = was
    self.new = new
    self.present = present
  }

  func edits() -> [BodyEdit] {
    let hunks = LineComparison(old, was.body, new, present.body).hunks()
    guard !hunks.isEmpty else { return [] }
    let (first, second) = (was.decoded(old.text).octets, present.decoded(new.text).octets)
    if first.withoutLastLineEnd == second.withoutLastLineEnd, !(was.encoding.isIdentity && present.encoding.isIdentity)
    {
      let kind: RelayEditKind = was.encoding == present.encoding ? .encodingRewrapped : .transferEncodingChanged
      return [BodyEdit(kind: kind, range: present.body, original: Array(old.text[was.body]))]
    }
    let isEncoded = was.encoding == .base64 || present.encoding == .base64 || was.encoding != present.encoding
    guard isEncoded, was.isText, present.isText else {
      return hunks.map { hunk in
        BodyEdit(
          kind: hunk.kind(in: was.body, present.body, old, new), range: hunk.new, original: Array(old.text[hunk.old]))
      }
    }
    // In the encoded text everything behind a change looks changed: the decoded text tells what was done.
    var edits: [BodyEdit] = []
    if was.encoding != present.encoding {
      edits.append(BodyEdit(kind: .transferEncodingChanged, range: present.body, original: Array(old.text[was.body])))
    }
    let (left, right) = (BodyReading(first, form: .simple), BodyReading(second, form: .simple))
    let (all, allNow) = (0..<left.text.count, 0..<right.text.count)
    return edits
      + LineComparison(left, all, right, allNow).hunks().map { hunk in
        BodyEdit(
          kind: hunk.kind(in: all, allNow, left, right), range: present.body, original: Array(left.text[hunk.old]),
          shown: Array(right.text[hunk.new]))
      }
  }
}

extension [UInt8] {
  fileprivate var withoutLastLineEnd: ArraySlice<UInt8> { suffix(2) == [0x0D, 0x0A] ? dropLast(2) : self[...] }
}
