import InternetMessage

extension Malformed {
  /// Parameters (RFC 2045, section 5.1; RFC 2231).
  static let parameters: [Malformed] = [
    Malformed("type without a subtype", "RFC 2045 §5.1", "Content-Type: ↓text", .malformedContentType),
    Malformed("empty Content-Type", "RFC 2045 §5.1", "Content-Type:↓ ", .malformedContentType),
    Malformed(
      "no semicolon between parameters", "RFC 2045 §5.1", "Content-Type: text/plain; charset=utf-8 ↓format=flowed",
      .malformedParameter),
    Malformed(
      "value with a slash out of quotes", "RFC 2045 §5.1", "Content-Type: text/plain; x=a↓/b", .malformedParameter),
    Malformed(
      "value with a space out of quotes", "RFC 2045 §5.1", "Content-Disposition: attachment; filename=a↓ b.txt",
      .malformedParameter),
    Malformed("quote not closed", "RFC 2045 §5.1", "Content-Type: text/plain; x=↓\"a", .malformedParameter),
    Malformed("UTF-8 in a token", "RFC 6532 §3.2", "Content-Type: text/plain; x=↓ü", .malformedParameter),
    Malformed(
      "parameter twice, in other letters", "RFC 2045 §5.1",
      "Content-Type: text/plain; charset=utf-8; ↓CHARSET=us-ascii", .repeatedParameter),
    Malformed(
      "continuation without number 0", "RFC 2231 §3", "Content-Disposition: attachment; ↓filename*1=a; filename*2=b",
      .brokenParameterContinuation),
    Malformed(
      "continuation twice", "RFC 2231 §3", "Content-Disposition: attachment; filename*0=a; ↓filename*0=b",
      .brokenParameterContinuation),
    Malformed(
      "extended value without its quotes", "RFC 2231 §4", "Content-Disposition: attachment; filename*=↓a%20b",
      .brokenParameterContinuation),
    Malformed(
      "blank character set of octets above 127", "RFC 2231 §4", "Content-Disposition: attachment; filename*=↓''%C3%A9",
      .brokenParameterContinuation),
    Malformed(
      "percent without digits", "RFC 2231 §4", "Content-Disposition: attachment; filename*=utf-8''a↓%zz",
      .brokenParameterContinuation),
    Malformed(
      "encoded word as a file name", "RFC 2047 §5", "Content-Disposition: attachment; filename=\"↓=?utf-8?Q?a?=\"",
      .encodedWordInParameter),
    Malformed(
      "disposition without a type", "RFC 2183 §2", "Content-Disposition: ↓; filename=a", .malformedContentDisposition),
  ]

  /// Bodies and their encodings.
  static let bodies: [Malformed] = [
    Malformed(
      "base64 with a dash", "RFC 2045 §6.8",
      "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSGVs↓-bG8=\n", .malformedBase64),
    Malformed(
      "base64 goes on behind its padding", "RFC 2045 §6.8",
      "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSGVsbG8=↓SGVs\n", .malformedBase64),
    Malformed(
      "base64 of a lone character", "RFC 2045 §6.8",
      "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSGVs↓b\n", .truncatedBase64),
    Malformed(
      "quoted-printable with a bare equals sign", "RFC 2045 §6.7",
      "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n1↓=x\n", .malformedQuotedPrintable),
    Malformed(
      "quoted-printable ends with an equals sign", "RFC 2045 §6.7",
      "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\nabc↓=", .malformedQuotedPrintable),
    Malformed(
      "octet above 127 in 7bit", "RFC 2045 §2.7",
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 7bit\n\nGr↓üße\n", .eightBitInSevenBit),
    Malformed(
      "encoding of a misspelt name", "RFC 2045 §6.1", "Content-Type: text/plain\n↓Content-Transfer-Encoding: 8-bit",
      .unknownTransferEncoding),
    Malformed(
      "report without an action", "RFC 3464 §2.3.3",
      "Content-Type: message/delivery-status\n\nReporting-MTA: dns; a.example\n\n↓Final-Recipient: rfc822; b@example.com\nStatus: 5.0.0\n",
      .malformedReport),
    Malformed(
      "report without a final recipient", "RFC 3464 §2.3.2",
      "Content-Type: message/delivery-status\n\nReporting-MTA: dns; a.example\n\n↓Action: failed\nStatus: 5.0.0\n",
      .malformedReport),
    Malformed(
      "report of an action that is none", "RFC 3464 §2.3.3",
      "Content-Type: message/delivery-status\n\nReporting-MTA: dns; a.example\n\nFinal-Recipient: rfc822; b@example.com\nAction: ↓bounced\nStatus: 5.0.0\n",
      .malformedReport),
    Malformed(
      "report of a status of two numbers", "RFC 3464 §2.3.4",
      "Content-Type: message/delivery-status\n\nReporting-MTA: dns; a.example\n\nFinal-Recipient: rfc822; b@example.com\nAction: failed\nStatus: ↓5.0\n",
      .malformedReport),
    Malformed(
      "disposition without a type", "RFC 8098 §3.2.6",
      "Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; a@example.com\nDisposition: ↓manual-action/MDN-sent-manually\n",
      .malformedReport),
    Malformed(
      "complaint without a version", "RFC 5965 §3.1",
      "Content-Type: message/feedback-report\n\n↓Feedback-Type: abuse\nUser-Agent: x/1\n", .malformedReport),
  ]

  /// Multiparts and attached messages.
  static let structures: [Malformed] = [
    Malformed(
      "boundary that ends in a space", "RFC 2046 §5.1.1",
      "↓Content-Type: multipart/mixed; boundary=\"b \"\n\n--b \n\nText\n--b --\n", .invalidBoundary),
    Malformed(
      "boundary of 71 characters", "RFC 2046 §5.1.1",
      "↓Content-Type: multipart/mixed; boundary=" + String(repeating: "b", count: 71) + "\n\n--"
        + String(repeating: "b", count: 71) + "\n\nText\n--" + String(repeating: "b", count: 71) + "--\n",
      .invalidBoundary),
    Malformed(
      "empty boundary", "RFC 2046 §5.1.1", "↓Content-Type: multipart/mixed; boundary=\"\"\n\nText\n", .missingBoundary),
    Malformed(
      "inner multipart ended by the outer one", "RFC 2046 §5.1.2",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nText↓\n--b--\n",
      .unterminatedMultipart),
    Malformed(
      "multipart in quoted-printable", "RFC 2045 §6.4",
      "Content-Type: multipart/mixed; boundary=b\n↓Content-Transfer-Encoding: quoted-printable\n\n--b\n\nText\n--b--\n",
      .transferEncodingOnMultipart),
    Malformed(
      "attached message in quoted-printable", "RFC 2046 §5.2.1",
      "Content-Type: message/rfc822\n↓Content-Transfer-Encoding: quoted-printable\n\nSubject: a\n\nText\n",
      .transferEncodingOnMessage),
    Malformed(
      "part behind the closing boundary", "RFC 2046 §5.1.1",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nText\n--b--\n↓--b\n\nText\n", .partInsideEndedMultipart),
  ]
}
