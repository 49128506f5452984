/// What stands in a body under one attribute: a plain value, an extended one, or sections of one (RFC 2231).
struct ParameterGroup {
  let key: String
  /// The attribute where it stands first.
  let base: Range<Int>
  private var plain: ParameterSegment?
  private var extended: ParameterSegment?
  private var sections: [Section] = []
  private var isInOrder = true

  private struct Section {
    let number: Int
    let isExtended: Bool
    let segment: ParameterSegment
  }

  init(key: String, base: Range<Int>) {
    self.key = key
    self.base = base
  }

  mutating func add(
    _ segment: ParameterSegment, _ name: ParameterSegment.Name, _ defects: inout ParameterDefectLog
  ) {
    let offset = segment.name.lowerBound
    if let number = name.section {
      if let last = sections.last, last.number >= number { isInOrder = false }
      sections.append(Section(number: number, isExtended: name.isExtended, segment: segment))
    } else if name.isExtended {
      if extended != nil { defects.record(.duplicate, at: offset) } else { extended = segment }
    } else {
      if plain != nil { defects.record(.duplicate, at: offset) } else { plain = segment }
    }
  }

  /// The parameter that the group says; an extended value counts before sections, and these before a plain value.
  func parameter(
    _ view: OctetView, _ converter: inout CharsetConverter, _ defects: inout ParameterDefectLog
  ) -> Parameter {
    let forms = (plain == nil ? 0 : 1) + (extended == nil ? 0 : 1) + (sections.isEmpty ? 0 : 1)
    if forms > 1 { defects.record(.plainAndExtended, at: base.lowerBound) }
    if let extended {
      let section = Section(number: 0, isExtended: true, segment: extended)
      return joined([section], view, &converter, &defects)
    }
    if !sections.isEmpty { return joined(orderedSections(&defects), view, &converter, &defects) }
    // A group is made with its first segment, so that a plain value is what is left.
    let segment = plain ?? ParameterSegment(name: base, value: base.upperBound..<base.upperBound)
    let octets = segment.content(view)
    let value = plainText(
      octets, isQuoted: segment.isQuoted, at: segment.value.lowerBound, &converter, &defects)
    return Parameter(
      name: key, value: value, octets: octets, range: extent(segment), charset: nil, language: nil)
  }

  private func extent(_ segment: ParameterSegment) -> Range<Int> {
    segment.name.lowerBound..<segment.value.upperBound + (segment.hasClosingQuote ? 1 : 0)
  }

  /// The sections by number, each number once.
  private func orderedSections(_ defects: inout ParameterDefectLog) -> [Section] {
    var ordered = sections
    if !isInOrder {
      // Of equal numbers the one that stands first comes first.
      ordered.sort { ($0.number, $0.segment.name.lowerBound) < ($1.number, $1.segment.name.lowerBound) }
      var kept: [Section] = []
      kept.reserveCapacity(ordered.count)
      for section in ordered {
        if section.number == kept.last?.number {
          defects.record(.sectionDuplicate, at: section.segment.name.lowerBound)
        } else {
          kept.append(section)
        }
      }
      ordered = kept
    }
    for (place, section) in ordered.enumerated() where section.number != place {
      defects.record(.sectionMissing, at: section.segment.name.lowerBound)
      break
    }
    return ordered
  }

  /// Joins sections: percent signs are resolved in the extended ones only, then all is read in one character set.
  private func joined(
    _ sections: [Section], _ view: OctetView, _ converter: inout CharsetConverter,
    _ defects: inout ParameterDefectLog
  ) -> Parameter {
    var octets: [UInt8] = []
    var charset: String?
    var language: String?
    var isExtended = false
    for (place, section) in sections.enumerated() {
      let segment = section.segment
      guard section.isExtended else {
        segment.appendContent(view, to: &octets)
        continue
      }
      if segment.isQuoted { defects.record(.extendedQuoted, at: segment.name.lowerBound) }
      var text = segment.value
      if place == 0 {
        isExtended = true
        if let first = view.firstIndex(of: 0x27, in: text),
          let second = view.firstIndex(of: 0x27, in: first + 1..<text.upperBound)
        {
          if first > text.lowerBound { charset = view.string(text.lowerBound..<first) }
          if second > first + 1 { language = view.string(first + 1..<second) }
          text = second + 1..<text.upperBound
        }
        // Both may be left blank between their quotes (section 4); then only ASCII is clear.
        let isBlank = text.lowerBound > segment.value.lowerBound && view.firstIndex(of: 0x25, in: text) == nil
        if charset == nil, !isBlank { defects.record(.charsetMissing, at: segment.value.lowerBound) }
      } else if !isExtended {
        isExtended = true
        defects.record(.charsetMissing, at: segment.value.lowerBound)
      }
      appendPercentDecoded(view, text, to: &octets, &defects)
    }
    let first = sections[0].segment
    let value =
      isExtended
      ? extendedText(octets, charset, at: first.value.lowerBound, &converter, &defects)
      : plainText(
        octets, isQuoted: sections.allSatisfy(\.segment.isQuoted), at: first.value.lowerBound, &converter, &defects)
    return Parameter(
      name: key, value: value, octets: octets, range: extent(first), charset: charset, language: language)
  }

  private func appendPercentDecoded(
    _ view: OctetView, _ range: Range<Int>, to octets: inout [UInt8], _ defects: inout ParameterDefectLog
  ) {
    var offset = range.lowerBound
    while let percent = view.firstIndex(of: 0x25, in: offset..<range.upperBound) {
      view.append(offset..<percent, to: &octets)
      offset = percent + 3
      if offset <= range.upperBound, let high = view[percent + 1].hexadecimalValue,
        let low = view[percent + 2].hexadecimalValue
      {
        octets.append(high << 4 | low)
      } else {
        defects.record(.percentInvalid, at: percent)
        octets.append(0x25)
        offset = percent + 1
      }
    }
    view.append(offset..<range.upperBound, to: &octets)
  }
}

extension ParameterGroup {
  private func extendedText(
    _ octets: [UInt8], _ label: String?, at offset: Int, _ converter: inout CharsetConverter,
    _ defects: inout ParameterDefectLog
  ) -> String {
    var problems = CharsetDefectLog()
    let text = converter.decode(octets, label: label ?? "utf-8", defects: &problems)
    if problems.count(of: .unknownCharset) > 0 { defects.record(.charsetUnknown, at: offset) }
    if problems.count(of: .undecodable) + problems.count(of: .eightBitInASCII) > 0 {
      defects.record(.undecodable, at: offset)
    }
    return text
  }

  /// The text of a value that is not extended: ASCII, but senders put encoded words and raw octets there.
  private func plainText(
    _ octets: [UInt8], isQuoted: Bool, at offset: Int, _ converter: inout CharsetConverter,
    _ defects: inout ParameterDefectLog
  ) -> String {
    octets.withOctetView { view in
      let survey = view.survey(0..<view.count)
      // A quoted string may hold UTF-8, a token may not (RFC 6532, section 3.2).
      if survey.contains(.highBit), !isQuoted || !view.utf8Validity(0..<view.count).isValid {
        defects.record(.rawOctets, at: offset)
      }
      // A boundary may well begin with `=?`, and is compared octet by octet.
      let mayHoldWords =
        key != "boundary" && survey.contains(.equalsSign) && HeaderText.firstMark(view, 0..<view.count) != nil
      guard mayHoldWords || survey.contains(.highBit) else { return view.string(0..<view.count) }
      guard mayHoldWords else { return rawText(view) }
      var problems = HeaderTextDefectLog()
      let text = HeaderText.decoded(
        view, 0..<view.count, context: .unstructured, converter: &converter, defects: &problems)
      guard text != view.string(0..<view.count) || !problems.isEmpty else { return text }
      defects.record(.encodedWord, at: offset)
      if !problems.isEmpty { defects.record(.encodedWordInvalid, at: offset) }
      return text
    }
  }

  /// UTF-8 where it is valid (RFC 6532, section 3.2), else windows-1252.
  private func rawText(_ view: OctetView) -> String {
    guard !view.utf8Validity(0..<view.count).isValid else { return view.string(0..<view.count) }
    var text: [UInt8] = []
    var ignored = CharsetDefectLog()
    CharsetConverter.appendWindows1252(view, 0..<view.count, to: &text, defects: &ignored)
    return String(decoding: text, as: UTF8.self)
  }
}
