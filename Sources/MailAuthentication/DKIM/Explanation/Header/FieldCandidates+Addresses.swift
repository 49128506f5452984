import InternetMessage

extension FieldCandidates {
  /// The same mailboxes written in other ways.
  mutating func addAddresses() {
    guard let value, let list = AddressElements(value) else { return }
    let separators: [[UInt8]] = [[0x2C, 0x20], [0x2C]]
    for separator in separators { add(value: list.value(separator: separator)) }
    // All of them in one way, as by a server that writes the field anew.
    let rewritings = list.elements.map(\.rewritings)
    let names = list.elements.indices.filter { list.elements[$0].hasAngle && !list.elements[$0].phrase.isEmpty }
    let bare = list.elements.indices.filter { !names.contains($0) }
    for named in -1..<6 {
      for plain in -1..<3 {
        var elements = list.elements
        if named >= 0 {
          for index in names where named < rewritings[index].count { elements[index] = rewritings[index][named] }
        }
        if plain >= 0 {
          for index in bare where plain < rewritings[index].count { elements[index] = rewritings[index][plain] }
        }
        for separator in separators { add(value: AddressElements(elements: elements).value(separator: separator)) }
      }
    }
    // Only those that need quotation marks, as RFC 5322 has it.
    var needed = list.elements
    for index in names {
      let plain = needed[index].plainPhrase
      let isPlain = plain.allSatisfy { $0.isAtomText || $0 == .space }
      if let form = rewritings[index].dropFirst(isPlain ? 0 : 1).first { needed[index] = form }
    }
    add(value: AddressElements(elements: needed).value())
    // One of them.
    guard list.elements.count > 1 else { return addEncodedNames(list) }
    for index in list.elements.indices {
      for form in rewritings[index] {
        var elements = list.elements
        elements[index] = form
        add(value: AddressElements(elements: elements).value(), folds: Folding.single)
      }
    }
    addEncodedNames(list)
  }

  /// The same display names in other encoded words.
  private mutating func addEncodedNames(_ list: AddressElements) {
    let coded = list.elements.indices.filter { index in
      let name = list.elements[index].plainPhrase
      return !name.isASCII || EncodedWords.isPresent(name)
    }
    guard !coded.isEmpty, coded.count <= 20 else { return }
    for style in EncodedWords.Style.all {
      var elements = list.elements
      for index in coded {
        guard
          let phrase = EncodedWords.encoded(
            list.elements[index].decodedName, style, inPhrase: true, offset: name.count + 2)
        else { continue }
        elements[index].phrase = phrase
      }
      add(value: AddressElements(elements: elements).value())
    }
    for isQuoted in [false, true] {
      var elements = list.elements
      for index in coded {
        let raw = Array(list.elements[index].decodedName.utf8)
        elements[index].phrase = isQuoted ? [0x22] + raw + [0x22] : raw
      }
      add(value: AddressElements(elements: elements).value())
    }
  }
}

extension Folding {
  static let single: [Folding] = [Folding(places: .none, space: nil)]
}
