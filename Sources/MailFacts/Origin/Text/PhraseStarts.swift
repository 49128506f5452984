import InternetMessage

/// Where phrases of several tables may begin in a text: looked for once, and then asked by each table.
///
///     let starts = PhraseStarts(in: statement, gate: gate)
///     table.firstMatch(in: statement, at: starts)
struct PhraseStarts: Sendable {
  struct Start {
    let offset: Int
    /// The bit that tells for each gate whether a phrase of its own may begin here.
    let place: Int
  }

  /// In the order of their offsets.
  let starts: [Start]

  /// Finds the places at which a gate lets something pass.
  init(in text: [UInt8], gate: PhraseGate) {
    var starts: [Start] = []
    starts.reserveCapacity(text.count / 16)
    text.withOctetView { view in
      var isBoundary = true
      for offset in 0..<view.count {
        let octet = view[offset]
        if octet & 0xC0 == 0x80 { continue }
        if isBoundary || octet >= 0xE0, let place = PhraseGate.place(view, offset), gate.holds(place) {
          starts.append(Start(offset: offset, place: place))
        }
        isBoundary = !(octet.isAlpha || octet.isDigit || octet >= 0xC3)
      }
    }
    self.starts = starts
  }
}

extension PhraseTable {
  /// The first phrase in a text, of which the places where one may begin are known.
  func firstMatch(in text: [UInt8], at known: PhraseStarts) -> Match? {
    for start in known.starts where mayBegin(start.place) {
      if let match = match(in: text, at: start.offset) { return match }
    }
    return nil
  }
}
