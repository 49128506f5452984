import InternetMessage

extension Malformed {
  /// Addresses (RFC 5322, section 3.4).
  static let addresses: [Malformed] = [
    Malformed(
      "no comma between two mailboxes", "RFC 5322 §3.4", "To: <a@example.com> ↓<b@example.com>", .malformedAddressList),
    Malformed(
      "angle bracket not closed before a comma", "RFC 5322 §3.4", "To: A ↓<a@example.com, b@example.com",
      .malformedAddressList),
    Malformed("two at signs", "RFC 5322 §3.4.1", "To: a@b↓@example.com", .malformedAddressList),
    Malformed("no domain", "RFC 5322 §3.4.1", "To: ann↓", .malformedAddressList),
    Malformed("nothing behind the at sign", "RFC 5322 §3.4.1", "To: ann↓@", .malformedAddressList),
    Malformed("nothing in front of the at sign", "RFC 5322 §3.4.1", "To: ↓@example.com", .malformedAddressList),
    Malformed("two dots in a local part", "RFC 5322 §3.2.3", "To: a.↓.b@example.com", .malformedAddressList),
    Malformed("dot at the end of a local part", "RFC 5322 §3.2.3", "To: ab↓.@example.com", .malformedAddressList),
    Malformed("dot at the end of a domain", "RFC 5322 §3.4.1", "To: a@example.com↓.", .malformedAddressList),
    Malformed("two dots in a domain", "RFC 5322 §3.4.1", "To: a@example.↓.com", .malformedAddressList),
    Malformed("space in a local part", "RFC 5322 §3.4.1", "To: ↓a b@example.com", .malformedAddressList),
    Malformed("empty angle brackets in To", "RFC 5322 §3.4", "To: Ann ↓<>", .malformedAddressList),
    Malformed(
      "quoted string not closed", "RFC 5322 §3.2.4", "To: ↓↓\"Ann <a@example.com>", .unquotedDisplayName,
      .malformedAddressList),
    Malformed("comment not closed", "RFC 5322 §3.2.2", "To: a@example.com ↓(Ann", .malformedAddressList),
    Malformed("group not closed", "RFC 5322 §3.4", "To: ↓Team: a@example.com", .malformedAddressList),
    Malformed("group in a group", "RFC 5322 §3.4", "To: A: ↓B: a@example.com;", .malformedAddressList),
    Malformed("semicolon without a group", "RFC 5322 §3.4", "To: a@example.com↓; b@example.com", .malformedAddressList),
    Malformed(
      "at sign in a display name", "RFC 5322 §3.2.5", "To: a↓@example.com <a@example.com>", .unquotedDisplayName),
    Malformed("brackets in a display name", "RFC 5322 §3.2.5", "To: ↓[Desk] Ann <a@example.com>", .unquotedDisplayName),
    Malformed("comma in a display name", "RFC 5322 §3.2.5", "To: Doe↓, Jane <a@example.com>", .malformedAddressList),
    Malformed("display name alone", "RFC 5322 §3.4", "To: ↓Ann Example", .malformedAddressList),
    Malformed("mailto in angle brackets", "RFC 5322 §3.4", "To: <↓mailto:a@example.com>", .malformedAddressList),
    Malformed("empty To", "RFC 5322 §3.6.3", "To:↓", .malformedAddressList),
    Malformed("empty From", "RFC 5322 §3.6.2", "↓From:↓", .fromWithoutMailbox, .malformedAddressList),
    Malformed(
      "two mailboxes in Sender", "RFC 5322 §3.6.2", "Sender: a@example.com, ↓b@example.com", .malformedAddressList),
  ]

  /// Other fields of the header.
  static let fields: [Malformed] = [
    Malformed(
      "two identifiers in Message-ID", "RFC 5322 §3.6.4", "Message-ID: <1@example.com> ↓<2@example.com>",
      .malformedMessageID),
    Malformed(
      "identifier without an at sign", "RFC 5322 §3.6.4", "References: <1@example.com> ↓<2>", .malformedMessageID),
    Malformed("identifier of two at signs", "RFC 5322 §3.6.4", "In-Reply-To: ↓<1@2@example.com>", .malformedMessageID),
    Malformed(
      "identifier with a space inside of a word", "RFC 5322 §3.6.4", "References: ↓<1 2@example.com>",
      .malformedMessageID),
    Malformed("identifier not closed", "RFC 5322 §3.6.4", "In-Reply-To: ↓<1@example.com", .malformedMessageID),
    Malformed(
      "identifier without angle brackets", "RFC 5322 §3.6.4", "In-Reply-To: ↓1@example.com", .malformedMessageID),
    Malformed(
      "identifiers with a comma between", "RFC 5322 §3.6.4", "References: <1@example.com>↓, <2@example.com>",
      .malformedMessageID),
    Malformed("empty Message-ID", "RFC 5322 §3.6.4", "Message-ID: ↓<>", .malformedMessageID),
    Malformed("31 February", "RFC 5322 §3.3", "Date: ↓31 Feb 2026 10:00:00 +0100", .unparsableDate),
    Malformed("29 February of no leap year", "RFC 5322 §3.3", "Date: ↓29 Feb 2026 10:00:00 +0100", .unparsableDate),
    Malformed("hour 24", "RFC 5322 §3.3", "Date: ↓2 Mar 2026 24:00:00 +0100", .unparsableDate),
    Malformed("second 61", "RFC 5322 §3.3", "Date: ↓2 Mar 2026 10:00:61 +0100", .unparsableDate),
    Malformed("month of no language", "RFC 5322 §3.3", "Date: ↓2 Mär 2026 10:00:00 +0100", .unparsableDate),
    Malformed("zone of three digits", "RFC 5322 §3.3", "Date: Mon, 2 Mar 2026 10:00:00 ↓+100", .malformedDate),
    Malformed("minutes of a zone beyond 59", "RFC 5322 §3.3", "Date: Mon, 2 Mar 2026 10:00:00 ↓+0160", .malformedDate),
    Malformed("no zone", "RFC 5322 §3.3", "Date: Mon, 2 Mar 2026 10:00:00↓", .malformedDate),
    Malformed("zone of an unknown name", "RFC 5322 §4.3", "Date: Mon, 2 Mar 2026 10:00:00 ↓CET", .malformedDate),
    Malformed("no comma behind the day name", "RFC 5322 §3.3", "Date: Mon ↓2 Mar 2026 10:00:00 +0100", .malformedDate),
    Malformed("date of ISO 8601", "RFC 5322 §3.3", "Date: ↓2026-03-02T10:00:00Z", .malformedDate),
    Malformed("year before 1900", "RFC 5322 §3.3", "Date: 2 Mar ↓1826 10:00:00 +0000", .malformedDate),
    Malformed(
      "day name of another day in a block sent again", "RFC 5322 §3.3", "Resent-Date: ↓Tue, 2 Mar 2026 10:00:00 +0100",
      .wrongWeekday),
    Malformed(
      "Received without a semicolon", "RFC 5321 §4.4",
      "Received: from a.example by b.example Mon, 2 Mar 2026 10:00:00 +0100↓", .receivedWithoutDate),
    Malformed(
      "Received of nothing but a date", "RFC 5321 §4.4", "Received: ↓; Mon, 2 Mar 2026 10:00:00 +0100",
      .malformedReceived),
    Malformed("empty Received", "RFC 5321 §4.4", "Received:↓", .malformedReceived),
    Malformed(
      "Return-Path with a display name", "RFC 5321 §4.4", "Return-Path: ↓Ann <ann@example.com>", .malformedReturnPath),
    Malformed("Return-Path without brackets", "RFC 5321 §4.4", "Return-Path: ↓ann@example.com", .malformedReturnPath),
    Malformed("Auto-Submitted without a keyword", "RFC 3834 §5", "Auto-Submitted: ↓", .malformedAutoSubmitted),
    Malformed(
      "Auto-Submitted of two words", "RFC 3834 §5", "Auto-Submitted: auto-replied ↓vacation", .malformedAutoSubmitted),
    Malformed("List-Id without brackets", "RFC 2919 §3", "List-Id: ↓list.example.com", .malformedListField),
    Malformed(
      "List-Unsubscribe not closed", "RFC 2369 §2", "List-Unsubscribe: ↓<mailto:a@example.com", .malformedListField),
    Malformed("MIME-Version of a later time", "RFC 2045 §4", "↓MIME-Version: 2.0", .wrongMIMEVersion),
    Malformed("two of a field of MIME", "RFC 5322 §3.6", "MIME-Version: 1.0\n↓MIME-Version: 1.0", .repeatedUniqueField),
    Malformed("encoded word of an encoding that is none", "RFC 2047 §4", "Subject: ↓=?utf-8?X?a?=", .wrongEncodedWord),
    Malformed("encoded word that touches a word", "RFC 2047 §5", "Subject: ab↓=?utf-8?Q?c?=", .wrongEncodedWord),
    Malformed("encoded word with a space", "RFC 2047 §2", "Subject: ↓=?utf-8?Q?a b?=", .wrongEncodedWord),
    Malformed("encoded word with half an escape", "RFC 2047 §4.2", "Subject: ↓=?utf-8?Q?a=4?=", .wrongEncodedWord),
    Malformed(
      "character of three octets in two words", "RFC 2047 §5", "Subject: =?utf-8?B?4oI=?= ↓=?utf-8?B?rA==?=",
      .encodedWordSplitsCharacter),
    Malformed(
      "encoded word in a quoted display name", "RFC 2047 §5", "From: \"↓=?utf-8?Q?a?=\" <a@example.com>",
      .encodedWordInQuotedString),
    Malformed("continuation of white space", "RFC 5322 §3.2.2", "Subject: a\n↓  \n b", .blankContinuation),
    Malformed("space before the colon", "RFC 5322 §4.5", "Subject↓ : a", .spaceBeforeColon),
  ]
}
