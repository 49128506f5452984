/// Every kind of defect, in the order in which the documentation lists them.
///
/// The name in output is the case in snake case: `bare_line_feed`.
public enum DefectKind: UInt8, CaseIterable, Sendable {
  // MARK: Header lines
  /// A line of the header has no colon, so it is no field.
  case fieldWithoutColon
  /// A header line begins with a colon: the field has no name.
  case emptyFieldName
  /// White space stands between a field name and its colon, which is obsolete.
  case spaceBeforeColon
  /// A field name holds a character that no name may have.
  case forbiddenCharacterInFieldName
  /// The header begins with a continuation line that continues nothing.
  case headerBeginsWithContinuation
  /// A folded field has a continuation line of white space alone.
  case blankContinuation
  /// The body begins without the blank line that ends a header.
  case bodyWithoutBlankLine
  /// The octets end inside of the header: there is no body.
  case headerWithoutBody
  /// A mailbox's "From " line stands where the first header field should be.
  case mailboxPostmark
  /// A header field holds a control character.
  case controlCharacterInHeader
  /// A header field holds octets above 127 that are not UTF-8.
  case invalidUTF8InHeader
  /// A header field holds UTF-8 without encoding, which needs an internationalised relay.
  case utf8InHeader

  // MARK: Lines
  /// A line ends in LF alone although the message's lines end in CRLF.
  case bareLineFeed
  /// A line ends in CRLF although most lines of the message end in LF alone.
  case mixedLineEnds
  /// A CR stands alone, not followed by LF.
  case bareCarriageReturn
  /// A line of one dot has a bare line end next to it: some servers take it for the end of the message, so that commands can be smuggled in.
  case loneDotBetweenBareLineEnds
  /// A line has more than 998 octets.
  case lineTooLong
  /// The message holds a NUL octet.
  case nulOctet
  /// The last line has no line end.
  case noFinalLineEnd

  // MARK: Fields that must be there, once
  /// There is no From field.
  case missingFrom
  /// There is no Date field.
  case missingDate
  /// There is no Message-ID field.
  case missingMessageID
  /// A field that may stand once stands again.
  case repeatedUniqueField
  /// From names several mailboxes and no Sender field says who sent the message.
  case severalFromWithoutSender
  /// The From field names no mailbox.
  case fromWithoutMailbox

  // MARK: Bodies of fields
  /// A date cannot be read.
  case unparsableDate
  /// A date is not written as the grammar demands, but can be read.
  case malformedDate
  /// A date is written in an obsolete form.
  case obsoleteDate
  /// The day of the week does not belong to the date.
  case wrongWeekday
  /// An address list is not written as the grammar demands, so that readers disagree about its addresses.
  case malformedAddressList
  /// A display name holds characters that it may hold in quotes only.
  case unquotedDisplayName
  /// An address is written in an obsolete form.
  case obsoleteAddress
  /// A message identifier is not of the form <left@right>, or Message-ID holds more than one.
  case malformedMessageID
  /// A Received field cannot be read.
  case malformedReceived
  /// A Received field has no date that can be read.
  case receivedWithoutDate
  /// A hop is dated more than a minute before the hop that it follows.
  case receivedRunsBackwards
  /// The Return-Path field holds no reverse path.
  case malformedReturnPath
  /// There is more than one Return-Path field.
  case repeatedReturnPath
  /// The Auto-Submitted field holds no keyword.
  case malformedAutoSubmitted
  /// A List- field holds no address in angle brackets.
  case malformedListField
  /// An encoded word breaks the rules for one, so that readers may leave it undecoded.
  case wrongEncodedWord
  /// An encoded word is longer than 75 characters.
  case encodedWordTooLong
  /// A character of several octets is split over two encoded words.
  case encodedWordSplitsCharacter
  /// An encoded word stands in a quoted string, where it must not be decoded.
  case encodedWordInQuotedString
  /// An encoded word names a character set that is not known.
  case unknownCharsetInHeader

  // MARK: MIME header
  /// There are MIME fields but no MIME-Version field.
  case missingMIMEVersion
  /// The MIME-Version is not 1.0.
  case wrongMIMEVersion
  /// The Content-Type field cannot be read, so the part counts as plain text.
  case malformedContentType
  /// The Content-Disposition field cannot be read.
  case malformedContentDisposition
  /// A parameter is not of the form name=value, or its value should have been quoted.
  case malformedParameter
  /// A parameter stands twice in one field.
  case repeatedParameter
  /// The numbered pieces of a parameter have a gap, or their encoding cannot be read.
  case brokenParameterContinuation
  /// A parameter's value is an encoded word, which is forbidden there.
  case encodedWordInParameter
  /// The Content-Transfer-Encoding is not known.
  case unknownTransferEncoding
  /// A multipart is declared as encoded, which only its parts may be.
  case transferEncodingOnMultipart
  /// An attached message is encoded as a whole, which is forbidden.
  case transferEncodingOnMessage

  // MARK: Multiparts
  /// A multipart has no boundary parameter.
  case missingBoundary
  /// A boundary is longer than 70 characters, ends in a space, or has a forbidden character.
  case invalidBoundary
  /// The boundary of a multipart never occurs in its body.
  case boundaryNotFound
  /// A multipart ends without its closing boundary.
  case unterminatedMultipart
  /// An inner multipart has the same boundary as one around it.
  case boundaryReused
  /// The boundary of one multipart begins with the whole boundary of another around it.
  case boundaryIsPrefix
  /// A boundary occurs again after the multipart was closed.
  case partInsideEndedMultipart
  /// A boundary line goes on with other text after the boundary.
  case boundaryWithTrailingText
  /// A multipart has no body part.
  case emptyMultipart

  // MARK: Bodies
  /// A part declared as 7bit, or by default so, holds octets above 127.
  case eightBitInSevenBit
  /// Base64 ends in the middle of a group or without its padding.
  case truncatedBase64
  /// Base64 holds characters outside of its alphabet, or goes on after its padding.
  case malformedBase64
  /// Quoted-printable holds an equals sign that begins no escape, or octets it should have escaped.
  case malformedQuotedPrintable
  /// A line of base64 or quoted-printable is longer than 76 characters.
  case encodedLineTooLong
  /// A text part names a character set that is not known.
  case unknownCharset
  /// A text part holds octets that its character set does not have.
  case undecodableText
  /// A text part holds a file as uuencode or yEnc, outside of MIME.
  case uuencodedText
  /// A report part has lines that are no fields, lacks a field that it must have, or has one that cannot be read.
  case malformedReport

  // MARK: Limits
  /// The parts nest deeper than the limit; what is inside stays a leaf.
  case nestedTooDeeply
  /// There are more parts than the limit; the rest of the multipart stays undivided.
  case tooManyParts
  /// There are more header fields than the limit; the rest of the header is not listed.
  case tooManyHeaderFields
  /// A header has more octets than the limit; the rest of it is not listed.
  case headerTooLarge
  /// A field has more parameters than the limit; the rest of them is not read.
  case tooManyParameters
}
