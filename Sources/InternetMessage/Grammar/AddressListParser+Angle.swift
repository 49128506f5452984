extension AddressListParser {
  /// Reads an address in angle brackets.
  ///
  ///     angle-addr     = [CFWS] "<" addr-spec ">" [CFWS] / obs-angle-addr
  ///     obs-angle-addr = [CFWS] "<" obs-route addr-spec ">" [CFWS]
  ///
  /// The lexer stands at the `<`.
  mutating func readAngleAddress(name: WordRun) {
    let open = lexer.offset
    lexer.offset += 1
    noteName(name)
    lexer.skipCFWS()
    while lexer.peeks("<") {
      log.note(.unexpectedText, at: lexer.offset)
      lexer.offset += 1
      lexer.skipCFWS()
    }
    if lexer.peeks(">") {
      log.note(.emptyAngleAddress, at: open)
      let nothing = lexer.offset..<lexer.offset
      lexer.offset += 1
      finish(name, open, AddrSpec(localPart: "", domain: ""), nothing, route: nil)
      return
    }
    let route = readRoute()
    let (address, range) = readAngleContent()
    closeAngle(open)
    finish(name, open, address, range, route: route)
  }

  /// Passes a route; its domains have no meaning any more.
  ///
  ///     obs-route       = obs-domain-list ":"
  ///     obs-domain-list = *(CFWS / ",") "@" domain *("," [CFWS] ["@" domain])
  private mutating func readRoute() -> Range<Int>? {
    guard lexer.peeks("@") || lexer.peeks(",") else { return nil }
    let start = lexer.offset
    while let octet = lexer.peek, octet != UInt8(ascii: ">"), octet != UInt8(ascii: "<") {
      _ = lexer.next()
      if octet == UInt8(ascii: ":") {
        log.note(.obsoleteRoute, at: start)
        return start..<lexer.offset
      }
      lexer.skipCFWS()
    }
    log.note(.malformedRoute, at: start)
    return start..<lexer.offset
  }

  private mutating func readAngleContent() -> (AddrSpec, Range<Int>) {
    var run = readRun(insideAngle: true)
    while run.stop == UInt8(ascii: ":") {
      // `<mailto:a@example.com>`
      log.note(.unexpectedText, at: run.range?.lowerBound ?? lexer.offset)
      lexer.offset += 1
      run = readRun(insideAngle: true)
    }
    let at = lexer.offset
    let local = readLocalPart(run, at: at)
    guard run.stop == UInt8(ascii: "@") else {
      log.note(.missingDomain, at: at)
      return (AddrSpec(localPart: local, domain: ""), run.range ?? at..<at)
    }
    lexer.offset += 1
    let domain = readDomain(at: at)
    return (
      AddrSpec(localPart: local, domain: domain.text),
      (run.range?.lowerBound ?? at)..<max(domain.range.upperBound, at + 1)
    )
  }

  /// Passes everything up to `>`, or to what shows that it is missing.
  private mutating func closeAngle(_ open: Int) {
    lexer.skipCFWS()
    var isReported = false
    while let octet = lexer.peek {
      switch octet {
      case UInt8(ascii: ">"):
        lexer.offset += 1
        return
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "<"):
        log.note(.missingAngleEnd, at: open)
        return
      default:
        if !isReported { log.note(.unexpectedText, at: lexer.offset) }
        isReported = true
        _ = lexer.next()
        lexer.skipCFWS()
      }
    }
    log.note(.missingAngleEnd, at: open)
  }

  /// Takes the mailbox, then looks whether something stands between it and the next separator.
  private mutating func finish(
    _ name: WordRun, _ open: Int, _ address: AddrSpec, _ range: Range<Int>, route: Range<Int>?
  ) {
    let mark = lexer.offset
    let trailing = readRun()
    switch trailing.stop {
    case UInt8(ascii: "<"), UInt8(ascii: "@"), UInt8(ascii: ":"):
      if let next = trailing.range { lexer.offset = next.lowerBound }
      log.note(.missingComma, at: lexer.offset)
    default:
      if let text = trailing.range { log.note(.unexpectedText, at: text.lowerBound) }
    }
    let comment = name.range == nil ? lexer.lastComment : nil
    let nameRange = name.range ?? comment
    let text = name.range.map { Lexer.text(view, $0, gap: .space) } ?? comment.map { Lexer.content(view, $0) }
    take(
      Mailbox(
        displayName: text, displayNameRange: nameRange, nameIsComment: comment != nil, address: address,
        addressRange: range, routeRange: route, range: (name.range?.lowerBound ?? open)..<mark))
  }
}
