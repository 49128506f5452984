/// How much a defect matters to a reader of the message.
public enum DefectGrade: UInt8, Sendable, Comparable {
  /// Worth knowing; readers agree on what is meant.
  case info
  /// Readers may disagree.
  case warning
  /// The standard forbids it and readers do disagree, or content is lost.
  case error

  /// The milder grade is the lesser one.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension DefectKind {
  /// The stable name in output, in snake case.
  public var name: String { description.name }
  /// One sentence that says what is wrong.
  public var meaning: String { description.meaning }
  /// How much it matters.
  public var grade: DefectGrade { description.grade }
  /// The document and section that decide, or `limit` for a limit of this parser.
  public var source: String { description.source }

  private typealias Description = (name: String, grade: DefectGrade, source: String, meaning: String)

  private var description: Description {
    switch self {
    case .fieldWithoutColon:
      (
        "field_without_colon", .error, "RFC 5322 §2.2",
        "A line of the header has no colon, so it is no field."
      )
    case .emptyFieldName:
      (
        "empty_field_name", .error, "RFC 5322 §3.6.8",
        "A header line begins with a colon: the field has no name."
      )
    case .spaceBeforeColon:
      (
        "space_before_colon", .warning, "RFC 5322 §4.5",
        "White space stands between a field name and its colon, which is obsolete."
      )
    case .forbiddenCharacterInFieldName:
      (
        "forbidden_character_in_field_name", .error, "RFC 5322 §3.6.8",
        "A field name holds a character that no name may have."
      )
    case .headerBeginsWithContinuation:
      (
        "header_begins_with_continuation", .error, "RFC 5322 §2.2.3",
        "The header begins with a continuation line that continues nothing."
      )
    case .blankContinuation:
      (
        "blank_continuation", .warning, "RFC 5322 §4.2",
        "A folded field has a continuation line of white space alone."
      )
    case .bodyWithoutBlankLine:
      (
        "body_without_blank_line", .error, "RFC 5322 §2.1",
        "The body begins without the blank line that ends a header."
      )
    case .headerWithoutBody:
      (
        "header_without_body", .info, "RFC 5322 §2.1",
        "The octets end inside of the header: there is no body."
      )
    case .mailboxPostmark:
      (
        "mailbox_postmark", .info, "RFC 4155",
        "A mailbox's \"From \" line stands where the first header field should be."
      )
    case .controlCharacterInHeader:
      (
        "control_character_in_header", .warning, "RFC 5322 §2.2",
        "A header field holds a control character."
      )
    case .invalidUTF8InHeader:
      (
        "invalid_utf8_in_header", .error, "RFC 6532 §3.2",
        "A header field holds octets above 127 that are not UTF-8."
      )
    case .utf8InHeader:
      (
        "utf8_in_header", .info, "RFC 6532 §3.2",
        "A header field holds UTF-8 without encoding, which needs an internationalised relay."
      )
    case .bareLineFeed:
      (
        "bare_line_feed", .error, "RFC 5322 §2.3",
        "A line ends in LF alone although the message's lines end in CRLF."
      )
    case .mixedLineEnds:
      (
        "mixed_line_ends", .warning, "RFC 5322 §2.3",
        "A line ends in CRLF although most lines of the message end in LF alone."
      )
    case .bareCarriageReturn:
      (
        "bare_carriage_return", .error, "RFC 5322 §2.3",
        "A CR stands alone, not followed by LF."
      )
    case .loneDotBetweenBareLineEnds:
      (
        "lone_dot_between_bare_line_ends", .error, "RFC 5321 §4.1.1.4",
        "A line of one dot has a bare line end next to it: some servers take it for the end of the message, so that commands can be smuggled in."
      )
    case .lineTooLong:
      (
        "line_too_long", .error, "RFC 5322 §2.1.1",
        "A line has more than 998 octets."
      )
    case .nulOctet:
      (
        "nul_octet", .error, "RFC 5322 §4.1",
        "The message holds a NUL octet."
      )
    case .noFinalLineEnd:
      (
        "no_final_line_end", .info, "RFC 5322 §2.1",
        "The last line has no line end."
      )
    case .missingFrom:
      (
        "missing_from", .error, "RFC 5322 §3.6",
        "There is no From field."
      )
    case .missingDate:
      (
        "missing_date", .error, "RFC 5322 §3.6",
        "There is no Date field."
      )
    case .missingMessageID:
      (
        "missing_message_id", .warning, "RFC 5322 §3.6.4",
        "There is no Message-ID field."
      )
    case .repeatedUniqueField:
      (
        "repeated_unique_field", .error, "RFC 5322 §3.6",
        "A field that may stand once stands again."
      )
    case .severalFromWithoutSender:
      (
        "several_from_without_sender", .error, "RFC 5322 §3.6.2",
        "From names several mailboxes and no Sender field says who sent the message."
      )
    case .fromWithoutMailbox:
      (
        "from_without_mailbox", .error, "RFC 5322 §3.6.2",
        "The From field names no mailbox."
      )
    case .unparsableDate:
      (
        "unparsable_date", .error, "RFC 5322 §3.3",
        "A date cannot be read."
      )
    case .malformedDate:
      (
        "malformed_date", .warning, "RFC 5322 §3.3",
        "A date is not written as the grammar demands, but can be read."
      )
    case .obsoleteDate:
      (
        "obsolete_date", .info, "RFC 5322 §4.3",
        "A date is written in an obsolete form."
      )
    case .wrongWeekday:
      (
        "wrong_weekday", .warning, "RFC 5322 §3.3",
        "The day of the week does not belong to the date."
      )
    case .malformedAddressList:
      (
        "malformed_address_list", .error, "RFC 5322 §3.4",
        "An address list is not written as the grammar demands, so that readers disagree about its addresses."
      )
    case .unquotedDisplayName:
      (
        "unquoted_display_name", .warning, "RFC 5322 §3.2.5",
        "A display name holds characters that it may hold in quotes only."
      )
    case .obsoleteAddress:
      (
        "obsolete_address", .info, "RFC 5322 §4.4",
        "An address is written in an obsolete form."
      )
    case .malformedMessageID:
      (
        "malformed_message_id", .warning, "RFC 5322 §3.6.4",
        "A message identifier is not of the form <left@right>, or Message-ID holds more than one."
      )
    case .malformedReceived:
      (
        "malformed_received", .warning, "RFC 5321 §4.4",
        "A Received field cannot be read."
      )
    case .receivedWithoutDate:
      (
        "received_without_date", .warning, "RFC 5321 §4.4",
        "A Received field has no date that can be read."
      )
    case .receivedRunsBackwards:
      (
        "received_runs_backwards", .warning, "RFC 5321 §4.4",
        "A hop is dated more than a minute before the hop that it follows."
      )
    case .malformedReturnPath:
      (
        "malformed_return_path", .warning, "RFC 5321 §4.4",
        "The Return-Path field holds no reverse path."
      )
    case .repeatedReturnPath:
      (
        "repeated_return_path", .warning, "RFC 5321 §4.4",
        "There is more than one Return-Path field."
      )
    case .malformedAutoSubmitted:
      (
        "malformed_auto_submitted", .warning, "RFC 3834 §5",
        "The Auto-Submitted field holds no keyword."
      )
    case .malformedListField:
      (
        "malformed_list_field", .warning, "RFC 2369 §2",
        "A List- field holds no address in angle brackets."
      )
    case .wrongEncodedWord:
      (
        "wrong_encoded_word", .warning, "RFC 2047 §2",
        "An encoded word breaks the rules for one, so that readers may leave it undecoded."
      )
    case .encodedWordTooLong:
      (
        "encoded_word_too_long", .info, "RFC 2047 §2",
        "An encoded word is longer than 75 characters."
      )
    case .encodedWordSplitsCharacter:
      (
        "encoded_word_splits_character", .warning, "RFC 2047 §5",
        "A character of several octets is split over two encoded words."
      )
    case .encodedWordInQuotedString:
      (
        "encoded_word_in_quoted_string", .warning, "RFC 2047 §5",
        "An encoded word stands in a quoted string, where it must not be decoded."
      )
    case .unknownCharsetInHeader:
      (
        "unknown_charset_in_header", .warning, "RFC 2047 §2",
        "An encoded word names a character set that is not known."
      )
    case .missingMIMEVersion:
      (
        "missing_mime_version", .warning, "RFC 2045 §4",
        "There are MIME fields but no MIME-Version field."
      )
    case .wrongMIMEVersion:
      (
        "wrong_mime_version", .warning, "RFC 2045 §4",
        "The MIME-Version is not 1.0."
      )
    case .malformedContentType:
      (
        "malformed_content_type", .error, "RFC 2045 §5.1",
        "The Content-Type field cannot be read, so the part counts as plain text."
      )
    case .malformedContentDisposition:
      (
        "malformed_content_disposition", .warning, "RFC 2183 §2",
        "The Content-Disposition field cannot be read."
      )
    case .malformedParameter:
      (
        "malformed_parameter", .warning, "RFC 2045 §5.1",
        "A parameter is not of the form name=value, or its value should have been quoted."
      )
    case .repeatedParameter:
      (
        "repeated_parameter", .warning, "RFC 2045 §5.1",
        "A parameter stands twice in one field."
      )
    case .brokenParameterContinuation:
      (
        "broken_parameter_continuation", .warning, "RFC 2231 §3",
        "The numbered pieces of a parameter have a gap, or their encoding cannot be read."
      )
    case .encodedWordInParameter:
      (
        "encoded_word_in_parameter", .warning, "RFC 2047 §5",
        "A parameter's value is an encoded word, which is forbidden there."
      )
    case .unknownTransferEncoding:
      (
        "unknown_transfer_encoding", .error, "RFC 2045 §6.1",
        "The Content-Transfer-Encoding is not known."
      )
    case .transferEncodingOnMultipart:
      (
        "transfer_encoding_on_multipart", .error, "RFC 2045 §6.4",
        "A multipart is declared as encoded, which only its parts may be."
      )
    case .transferEncodingOnMessage:
      (
        "transfer_encoding_on_message", .error, "RFC 2046 §5.2.1",
        "An attached message is encoded as a whole, which is forbidden."
      )
    case .missingBoundary:
      (
        "missing_boundary", .error, "RFC 2046 §5.1.1",
        "A multipart has no boundary parameter."
      )
    case .invalidBoundary:
      (
        "invalid_boundary", .warning, "RFC 2046 §5.1.1",
        "A boundary is longer than 70 characters, ends in a space, or has a forbidden character."
      )
    case .boundaryNotFound:
      (
        "boundary_not_found", .error, "RFC 2046 §5.1.1",
        "The boundary of a multipart never occurs in its body."
      )
    case .unterminatedMultipart:
      (
        "unterminated_multipart", .error, "RFC 2046 §5.1.1",
        "A multipart ends without its closing boundary."
      )
    case .boundaryReused:
      (
        "boundary_reused", .error, "RFC 2046 §5.1.2",
        "An inner multipart has the same boundary as one around it."
      )
    case .boundaryIsPrefix:
      (
        "boundary_is_prefix", .warning, "RFC 2046 §5.1.2",
        "The boundary of one multipart begins with the whole boundary of another around it."
      )
    case .partInsideEndedMultipart:
      (
        "part_inside_ended_multipart", .warning, "RFC 2046 §5.1.1",
        "A boundary occurs again after the multipart was closed."
      )
    case .boundaryWithTrailingText:
      (
        "boundary_with_trailing_text", .warning, "RFC 2046 §5.1.1",
        "A boundary line goes on with other text after the boundary."
      )
    case .emptyMultipart:
      (
        "empty_multipart", .warning, "RFC 2046 §5.1",
        "A multipart has no body part."
      )
    case .eightBitInSevenBit:
      (
        "eight_bit_in_seven_bit", .warning, "RFC 2045 §6.2",
        "A part declared as 7bit, or by default so, holds octets above 127."
      )
    case .truncatedBase64:
      (
        "truncated_base64", .error, "RFC 2045 §6.8",
        "Base64 ends in the middle of a group or without its padding."
      )
    case .malformedBase64:
      (
        "malformed_base64", .warning, "RFC 2045 §6.8",
        "Base64 holds characters outside of its alphabet, or goes on after its padding."
      )
    case .malformedQuotedPrintable:
      (
        "malformed_quoted_printable", .warning, "RFC 2045 §6.7",
        "Quoted-printable holds an equals sign that begins no escape, or octets it should have escaped."
      )
    case .encodedLineTooLong:
      (
        "encoded_line_too_long", .info, "RFC 2045 §6.7",
        "A line of base64 or quoted-printable is longer than 76 characters."
      )
    case .unknownCharset:
      (
        "unknown_charset", .warning, "RFC 2046 §4.1.2",
        "A text part names a character set that is not known."
      )
    case .undecodableText:
      (
        "undecodable_text", .warning, "RFC 2046 §4.1.2",
        "A text part holds octets that its character set does not have."
      )
    case .uuencodedText:
      (
        "uuencoded_text", .info, "RFC 2045 §6.3",
        "A text part holds a file as uuencode or yEnc, outside of MIME."
      )
    case .malformedReport:
      (
        "malformed_report", .warning, "RFC 3464 §2.1",
        "A report part has lines that are no fields, lacks a field that it must have, or has one that cannot be read."
      )
    case .nestedTooDeeply:
      (
        "nested_too_deeply", .error, "limit",
        "The parts nest deeper than the limit; what is inside stays a leaf."
      )
    case .tooManyParts:
      (
        "too_many_parts", .error, "limit",
        "There are more parts than the limit; the rest of the multipart stays undivided."
      )
    case .tooManyHeaderFields:
      (
        "too_many_header_fields", .error, "limit",
        "There are more header fields than the limit; the rest of the header is not listed."
      )
    case .headerTooLarge:
      (
        "header_too_large", .error, "limit",
        "A header has more octets than the limit; the rest of it is not listed."
      )
    case .tooManyParameters:
      (
        "too_many_parameters", .error, "limit",
        "A field has more parameters than the limit; the rest of them is not read."
      )
    }
  }
}
