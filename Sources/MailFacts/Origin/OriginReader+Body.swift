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
    readTone(opening.statement, starts)
    note(.failureStatement, FailureStatements.table, in: opening.statement, at: starts)
    note(.absenceStatement, AbsenceStatements.absence, in: opening.statement, at: starts)
    note(.automaticStatement, AbsenceStatements.automatic, in: opening.statement, at: starts)
    if let range = AutomaticStatements.match(in: opening.statement, at: starts), !isQuoted(range, opening.statement) {
      note(.selfDescription, .body, .text(Self.words(opening.statement, range)))
      seen.insert(.automaticStatement)
    }
    note(.answerCourtesy, CourtesyStatements.thanks, in: opening.statement, at: starts)
    note(.messageFate, CourtesyStatements.fate, in: opening.statement, at: starts)
    if seen.contains(.receiptSubject), let match = CourtesyStatements.receipt.match(in: opening.statement, at: 0) {
      note(.receiptStatement, .body, .text(Self.words(opening.statement, match.range)))
    }
    if seen.intersects(Self.impersonalSenders), !seen.contains(.automaticStatement) {
      note(.automaticStatement, AbsenceStatements.unanswerable, in: opening.statement, at: starts)
    }
  }

  private static let impersonalSenders: SignalSet = [
    .noReplyAddress, .roleAddress, .responderAddress, .deliveryName, .mailerDaemon, .nullReversePath, .precedenceBulk,
    .scriptMailer, .programAddress,
  ]

  /// A greeting, a first person; and where an automatic answer would tell of an absence, what people ask for, in the
  /// subject too.
  private mutating func readTone(_ statement: [UInt8], _ starts: PhraseStarts) {
    if let range = PersonalTone.greeting(in: statement) {
      note(.greeting, .body, .text(Self.words(statement, range)))
    }
    guard seen.intersects([.replySubject, .absenceSubject]), !seen.contains(.failureSubject) else {
      if let match = PersonalTone.firstPerson.firstMatch(in: statement, at: starts) {
        note(.personalTone, .body, .text(Self.words(statement, match.range)))
      }
      return
    }
    let question = UInt8(ascii: "?")
    if PersonalTone.requests.firstMatch(in: subject) != nil || subject.last == question {
      note(.personalTone, in: .subject)
    } else if let match = PersonalTone.requests.firstMatch(in: statement, at: starts) {
      note(.personalTone, .body, .text(Self.words(statement, match.range)))
    } else if let mark = statement.prefix(OriginLimits.questionOctets).firstIndex(of: question) {
      note(.personalTone, .body, .text(Self.words(statement, mark..<mark + 1)))
    }
  }

  /// Lets everything pass that one of the tables for bodies begins with.
  private static let gate = PhraseGate(
    [
      ReportProduct.all.flatMap(\.words), PersonalTone.firstPerson.texts, PersonalTone.requests.texts,
      FailureStatements.table.texts,
      CourtesyStatements.thanks.texts, CourtesyStatements.fate.texts, AutomaticStatements.messages.texts,
      AutomaticStatements.pointers.texts,
      AbsenceStatements.absence.texts, AbsenceStatements.automatic.texts, AbsenceStatements.unanswerable.texts,
    ])

  private mutating func note(_ signal: Signal, _ table: PhraseTable, in statement: [UInt8], at starts: PhraseStarts) {
    guard let match = table.firstMatch(in: statement, at: starts) else { return }
    if isQuoted(match.range, statement) { return }
    note(signal, .body, .text(Self.words(statement, match.range)))
  }

  /// Whether a range stands in quotation marks: then it is somebody else's word.
  private func isQuoted(_ range: Range<Int>, _ statement: [UInt8]) -> Bool {
    statement[..<range.lowerBound].count { $0 == UInt8(ascii: "\"") } % 2 == 1
  }

  private static func words(_ statement: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: statement[range], as: UTF8.self)
  }
}
