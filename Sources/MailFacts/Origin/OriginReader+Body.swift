import InternetMessage

/// What the body of a likely report or automatic answer says (A30 to A38).
extension OriginReader {
  /// The fields that people's programs write.
  mutating func readPersonFields() {
    if index.contains(.userAgent) {
      note(.mailClient, in: .userAgent)
    } else if let position = index.position(of: .xMailer), isMailClient(message.fields[position]) {
      note(.mailClient, in: .xMailer)
    }
  }

  private func isMailClient(_ field: HeaderField) -> Bool {
    for word in Self.clients where view.firstRange(ofLowercased: word, in: field.body) != nil { return true }
    return false
  }

  /// Programs that people write with; observed up to 2026.
  private static let clients: [StaticString] = [
    "outlook", "apple mail", "iphone mail", "ipad mail", "thunderbird", "evolution", "kmail", "mutt", "roundcube",
    "the bat", "claws", "sylpheed", "eudora", "foxmail", "airmail", "spark", "mailbird", "em client", "postbox",
    "zimbra",
    "lotus notes", "yahoomail", "webmail", "becky", "shuriken", "gnus", "alpine", "pegasus", "mozilla",
  ]

  /// qmail says in its own trace why it was called.
  mutating func readTrace() {
    for position in message.root.fields where message.fields[position].kind == .received {
      let field = message.fields[position]
      if mentions("invoked for bounce", field) { return note(.invokedForBounce, in: field, place: .field(.received)) }
    }
  }

  /// Reads the parts and the beginning of the text.
  mutating func readBody() {
    let parts = OpeningParts(message)
    if parts.hasDeliveryStatus { note(.statusPart, .part, .text("message/delivery-status")) }
    if parts.hasReturnedHeader {
      note(.returnedOriginal, .part, .text("text/rfc822-headers"))
    } else if parts.hasMessage {
      note(.returnedOriginal, .part, .text("message/rfc822"))
    }
    guard let text = parts.text else { return }
    let opening = message.withOpeningText(of: text, limit: OriginLimits.bodyOctets) { view, range in
      Opening(view, range, isHTML: parts.isHTML)
    }
    if opening.isForwarded || opening.isQuoting {
      note(.quotation, .body, .text(opening.isForwarded ? "forwarded" : "quoted"))
    }
    if opening.hasDiagnostic { note(.diagnostic, .body, .text(opening.diagnostic)) }
    if opening.hasOriginalHeader, !parts.hasMessage { note(.returnedOriginal, .body, .text(opening.originalField)) }
    let starts = PhraseStarts(in: opening.statement, gate: Self.gate)
    if let product = products.product(in: opening.statement, at: starts) {
      note(.productReport, .body, .text(product.name))
    }
    if let range = PersonalTone.match(in: opening.statement, at: starts) {
      note(.personalTone, .body, .text(Self.words(opening.statement, range)))
    }
    note(.failureStatement, FailureStatements.table, in: opening.statement, at: starts)
    note(.absenceStatement, AbsenceStatements.absence, in: opening.statement, at: starts)
    note(.automaticStatement, AbsenceStatements.automatic, in: opening.statement, at: starts)
    if seen.intersects(Self.impersonalSenders), !seen.contains(.automaticStatement) {
      note(.automaticStatement, AbsenceStatements.unanswerable, in: opening.statement, at: starts)
    }
  }

  private static let impersonalSenders: SignalSet = [
    .noReplyAddress, .roleAddress, .responderAddress, .deliveryName, .mailerDaemon, .nullReversePath, .precedenceBulk,
  ]

  /// Lets everything pass that one of the tables for bodies begins with.
  private static let gate = PhraseGate(
    [
      ReportProduct.all.flatMap(\.words), PersonalTone.firstPerson.texts, FailureStatements.table.texts,
      AbsenceStatements.absence.texts, AbsenceStatements.automatic.texts, AbsenceStatements.unanswerable.texts,
    ])

  private mutating func note(_ signal: Signal, _ table: PhraseTable, in statement: [UInt8], at starts: PhraseStarts) {
    guard let match = table.firstMatch(in: statement, at: starts) else { return }
    // In quotation marks it is somebody else's word.
    if match.range.lowerBound > 0, statement[match.range.lowerBound - 1] == UInt8(ascii: "\"") { return }
    note(signal, .body, .text(Self.words(statement, match.range)))
  }

  private static func words(_ statement: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: statement[range], as: UTF8.self)
  }
}
