import InternetMessage
import MailAuthentication
import MailCrypto

/// What must hold of everything that is read of signatures and keys, whatever the octets.
package enum SignatureInvariants {
  /// A list of tags: every range is inside of the octets and in order, names are different, and each tag that is well-formed
  /// stands where a plain splitting at semicolons finds it.
  package static func violations(ofTags octets: [UInt8]) -> [String] {
    var broken: [String] = []
    octets.withOctetView { view in
      let list = TagList(view, 0..<octets.count)
      let parts = octets.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      if list.tags.count > parts.count { broken.append("there are more tags than parts between semicolons") }
      if list.tags.count > TagLimits.tags { broken.append("there are more tags than the limit") }
      if Set(list.tags.map { Array(octets[$0.name]) }).count != list.tags.count {
        broken.append("a name is there twice")
      }
      var end = 0
      for tag in list.tags {
        let isInOrder = end <= tag.name.lowerBound && tag.name.upperBound <= tag.slot.lowerBound
        let isInside = tag.slot.lowerBound <= tag.value.lowerBound && tag.value.upperBound <= tag.slot.upperBound
        if !isInOrder || !(isInside || tag.value.isEmpty) { broken.append("ranges are out of order") }
        if octets[tag.slot].contains(UInt8(ascii: ";")) { broken.append("a value holds a semicolon") }
        if octets[tag.slot.lowerBound - 1] != UInt8(ascii: "=") {
          broken.append("a value is not behind an equals sign")
        }
        if let first = octets[tag.value].first, first <= 0x20 { broken.append("a value begins with white space") }
        end = tag.slot.upperBound
      }
      // What was read can be written, and is then read as the same.
      let written = list.tags.map { octets[$0.name] + [UInt8(ascii: "=")] + octets[$0.value] }.joined(separator: [0x3B])
      let again = Array(written)
      again.withOctetView { other in
        let second = TagList(other, 0..<again.count)
        if !list.tags.isEmpty, second.defect != nil || second.tags.count != list.tags.count {
          broken.append("what was read is not read again")
        }
      }
      _ = ElementList.ranges(view, 0..<octets.count)
      if let decoded = TagValue.quotedPrintable(view, 0..<octets.count), decoded.count > octets.count {
        broken.append("decoding made more octets than there were")
      }
    }
    return broken
  }

  /// A DKIM-Signature with the octets as its body, and nothing of it can be verified without a key.
  package static func violations(ofSignature octets: [UInt8]) -> [String] {
    let message = Message(
      Array("DKIM-Signature:".utf8) + octets + Array("\r\nFrom: a@example.com\r\n\r\nhello\r\n".utf8))
    var broken: [String] = []
    for result in DKIMVerifier.results(of: message, keys: [:], at: 1_772_000_000) {
      if result.outcome == .pass { broken.append("a signature passes without a key") }
      if result.reason.text.isEmpty { broken.append("a reason has no text") }
      if result.uncoveredBodyOctets < 0 { broken.append("fewer than no octets are not covered") }
      if result.field >= message.fields.count { broken.append("the field is not one of the message") }
    }
    return broken
  }

  /// A key record: reading it ends, and what is usable has a key of a sane length.
  package static func violations(ofKeyRecord octets: [UInt8]) -> [String] {
    let key = DKIMKey(octets)
    var broken: [String] = []
    if (key.key == nil) == (key.refusal == nil) {
      broken.append("a key without a refusal is missing, or one with it is there")
    }
    if key.key != nil, key.record == nil { broken.append("there is a key without a record") }
    if let bits = key.key?.bits, !(256...8_192).contains(bits) { broken.append("a key has \(bits) bits") }
    return broken
  }
}
