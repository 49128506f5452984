public import MailFacts

/// The rules over header and MIME conformance: family FMT.
///
/// Numbers stand in groups with gaps, so that a new rule can join its group; a number is never used again.
public enum FormatRules {
  /// Every rule of the family, in the order of the codes.
  public static let all: [any Rule<MessageFacts>] = [
    // Header lines.
    fieldWithoutColon, malformedFieldName, spaceBeforeColon, strayContinuation, blankContinuation,
    bodyWithoutBlankLine, headerWithoutBody, mailboxPostmark, controlCharacterInHeader, invalidUTF8InHeader,
    utf8InHeader,
    // Line ends and octets.
    bareLineFeed, mixedLineEnds, bareCarriageReturn, smuggledEndOfData, lineTooLong, nulOctet, noFinalLineEnd,
    // Fields that must be there, once.
    missingFrom, missingDate, missingMessageID, repeatedUniqueField, severalFromWithoutSender,
    // Bodies of fields.
    unparsableDate, obsoleteDate, wrongWeekday, malformedAddressList, obsoleteAddress, malformedMessageID,
    malformedReceived, receivedRunsBackwards, malformedReturnPath, malformedAutoSubmitted, malformedListField,
    malformedDate, unquotedDisplayName,
    // Encoded words.
    wrongEncodedWord, encodedWordTooLong, encodedWordSplitsCharacter, encodedWordInQuotedString,
    // MIME header fields.
    missingMIMEVersion, wrongMIMEVersion, malformedContentType, malformedContentDisposition, malformedParameter,
    brokenParameterContinuation, encodedWordInParameter, unknownTransferEncoding, encodedContainer,
    // Multiparts.
    missingBoundary, invalidBoundary, boundaryNotFound, unterminatedMultipart, boundaryReused, boundaryIsPrefix,
    partAfterClosingBoundary, boundaryWithTrailingText, emptyMultipart,
    // Bodies.
    eightBitInSevenBit, truncatedBase64, malformedBase64, malformedQuotedPrintable, encodedLineTooLong,
    unknownCharset, undecodableText, uuencodedText, malformedReport,
    // Limits, and bodies as a whole.
    parserLimitReached, htmlWithoutText, htmlLabelledAsText, binaryBody,
    // Signed and encrypted mail.
    signedMultipartWithoutParameters, signedMultipartPartCount, signaturePartMismatch, eightBitInSignedPart,
    wrongSMIMEType, malformedEncryptedMultipart, tornCryptographicPart, damagedPGPArmour, pgpArmourInHTML,
    // Attachments.
    tnefAttachment, unsafeFileName, deceptiveFileName, partialMessage, externalBody, calendarMethodMismatch,
    malformedContentID,
    // Reports.
    reportWithoutType, reportTypeMismatch, internationalisedReportMismatch,
    // The header as a whole.
    oversizedHeader, tooManyHops, overlongMessageID, repeatedReference, selfReference, dateFarFromReceipt,
    emptySubject, oneClickWithoutUnsubscribe, incompleteResentBlock, visibleBcc,
  ]
}
