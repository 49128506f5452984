import InternetMessage

/// Where phrases of several tables may begin in a text: looked for once, and then asked by each table.
///
///     let starts = PhraseStarts(in: statement, gate: gate)
///     table.firstMatch(in: statement, at: starts)
struct PhraseStarts: Sendable {
  /// The offsets, in order.
  let offsets: [Int]

  /// Finds the places at which a gate lets something pass.
  init(in text: [UInt8], gate: PhraseGate) {
    var offsets: [Int] = []
    offsets.reserveCapacity(text.count / 16)
    text.withOctetView { view in
      var isBoundary = true
      for offset in 0..<view.count {
        let octet = view[offset]
        if octet & 0xC0 == 0x80 { continue }
        if isBoundary || octet >= 0xE0, gate.mayBegin(view, offset) { offsets.append(offset) }
        isBoundary = !(octet.isAlpha || octet.isDigit || octet >= 0xC3)
      }
    }
    self.offsets = offsets
  }
}

extension PhraseTable {
  /// The first phrase in a text, of which the places where one may begin are known.
  func firstMatch(in text: [UInt8], at starts: PhraseStarts) -> Match? {
    text.withOctetView { view in
      for offset in starts.offsets where mayBegin(view, offset) {
        if let match = match(in: text, at: offset) { return match }
      }
      return nil
    }
  }
}
