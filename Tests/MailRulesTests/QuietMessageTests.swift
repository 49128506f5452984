import InternetMessage
import MailFacts
import MailRules
import Testing

/// A well-formed message of a sort that help desks see every day.
struct QuietMessage: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String

  init(_ name: String, _ text: String) {
    testDescription = name
    self.text = text
  }
}

private let head = """
  Return-Path: <jane@example.com>
  Received: from mail.example.com (mail.example.com [192.0.2.25])
   by mx.example.net (Postfix) with ESMTPS id 4F0A1B2C3D
   for <support@example.net>; Mon, 2 Mar 2026 10:00:07 +0000 (UTC)
  Received: from [198.51.100.7] (port=51234 helo=desk)
   by mail.example.com with esmtpsa (TLS1.3) tls TLS_AES_256_GCM_SHA384
   (Exim 4.97) id 1abcde-0001Xy-2Z; Mon, 02 Mar 2026 10:00:05 +0000
  Date: Mon, 2 Mar 2026 11:00:04 +0100
  From: "Doe, Jane" <jane@example.com>
  To: Support <support@example.net>, =?utf-8?Q?Ren=C3=A9?= <rene@example.net>
  Message-ID: <20260302100004.1@mail.example.com>
  Subject: =?utf-8?Q?Re:_Caf=C3=A9?= order
  References: <0@example.net>
   <1@example.net>
  In-Reply-To: <1@example.net>
  MIME-Version: 1.0

  """

private let messages = [
  QuietMessage("plain text", head + "Content-Type: text/plain; charset=us-ascii\n\nHello\n"),
  QuietMessage("no MIME field but the version", head + "\nHello\n-- \nJane\n"),
  QuietMessage(
    "text and HTML",
    head + """
      Content-Type: multipart/alternative; boundary="=_alt(1)"

      This is a multi-part message in MIME format.
      --=_alt(1)
      Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes
      Content-Transfer-Encoding: quoted-printable

      Caf=C3=A9 au lait, a line with a soft=
       break
      --=_alt(1)
      Content-Type: text/html; charset="utf-8"
      Content-Transfer-Encoding: base64

      PHA+Q2Fmw6k8L3A+
      --=_alt(1)--

      """),
  QuietMessage(
    "attachments with long and foreign names",
    head + """
      Content-Type: multipart/mixed; boundary=b1

      --b1

      See the files.
      --b1
      Content-Type: application/pdf
      Content-Disposition: attachment;
       filename*0*=utf-8''caf%C3%A9%20and;
       filename*1*=%20more.pdf; size=4
      Content-Transfer-Encoding: base64

      Qm9keQ==
      --b1
      Content-Type: image/png
      Content-Disposition: inline; filename="logo (1).png"
      Content-ID: <logo.1@example.com>
      Content-Transfer-Encoding: base64

      Qm9k
      --b1--

      """),
  QuietMessage(
    "an attached message",
    head + """
      Content-Type: multipart/mixed; boundary=b1

      --b1

      See below.
      --b1
      Content-Type: message/rfc822
      Content-Disposition: attachment

      Date: Mon, 2 Mar 2026 09:00:00 +0000
      From: a@example.com
      Subject: Hello
      Message-ID: <2@example.com>
      MIME-Version: 1.0
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: 8bit

      <p>Café</p>
      --b1--

      """),
  QuietMessage(
    "a delivery report",
    head + """
      Auto-Submitted: auto-replied
      Content-Type: multipart/report; report-type=delivery-status;
       boundary="4F0A.1/mx.example.net"

      --4F0A.1/mx.example.net
      Content-Description: Notification
      Content-Type: text/plain; charset=us-ascii

      It could not be delivered.
      --4F0A.1/mx.example.net
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example.net
      Arrival-Date: Mon, 2 Mar 2026 10:00:00 +0000 (UTC)

      Final-Recipient: rfc822; nobody@example.net
      Original-Recipient: rfc822;nobody@example.net
      Action: failed
      Status: 5.1.1
      Remote-MTA: dns; mail.example.org
      Diagnostic-Code: smtp; 550 5.1.1 <nobody@example.net>: no such user
      --4F0A.1/mx.example.net
      Content-Type: text/rfc822-headers

      From: a@example.com
      Subject: Hello
      --4F0A.1/mx.example.net--

      """),
  QuietMessage(
    "signed by PGP/MIME",
    head + """
      Content-Type: multipart/signed; micalg=pgp-sha512;
       protocol="application/pgp-signature"; boundary="b1"

      --b1
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      Caf=C3=A9
      --b1
      Content-Type: application/pgp-signature; name="OpenPGP_signature.asc"
      Content-Disposition: attachment; filename="OpenPGP_signature"

      -----BEGIN PGP SIGNATURE-----

      wsF5BAABCAAjFiEE
      =abcd
      -----END PGP SIGNATURE-----
      --b1--

      """),
  QuietMessage(
    "signed by S/MIME",
    head + """
      Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary="b1"

      --b1
      Content-Type: text/plain

      Hello
      --b1
      Content-Type: application/pkcs7-signature; name="smime.p7s"
      Content-Transfer-Encoding: base64
      Content-Disposition: attachment; filename="smime.p7s"

      Qm9keQ==
      --b1--

      """),
  QuietMessage(
    "an invitation",
    head + """
      Content-Type: multipart/alternative; boundary=b1

      --b1

      Please come.
      --b1
      Content-Type: text/calendar; charset=utf-8; method=REQUEST

      BEGIN:VCALENDAR
      METHOD:REQUEST
      END:VCALENDAR
      --b1--

      """),
  QuietMessage(
    "a newsletter",
    head + """
      List-Id: News of Example <news.example.com>
      List-Unsubscribe: <mailto:leave@example.com>, <https://example.com/leave?1>
      List-Unsubscribe-Post: List-Unsubscribe=One-Click
      Precedence: bulk
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      Caf=E9
      """ + "\n"),
  QuietMessage(
    "sent again by a person",
    "Resent-From: b@example.com\nResent-To: c@example.com\nResent-Date: Mon, 2 Mar 2026 12:00:00 +0000\n"
      + "Resent-Message-ID: <3@example.com>\n" + head + "\nHello\n"),
]

/// Rules of the family FMT say nothing of weight about well-formed mail: a false alarm is worse than a miss.
struct QuietMessageTests {
  @Test(arguments: messages, ["\n", "\r\n"])
  func nothingIsAmiss(_ example: QuietMessage, _ lineEnd: String) {
    let text =
      lineEnd == "\n"
      ? example.text
      : example.text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: lineEnd)
    let message = Message(Array(text.utf8))
    let engine = RuleEngine<MessageFacts>(rules: FormatRules.all, selection: RuleSelection())
    let findings = engine.judge(MessageFacts(message, context: JudgingContext()), message: message)
    let weighty = findings.filter { $0.severity > .info }
    #expect(weighty.isEmpty, "\(weighty.map { "\($0.rule) line \($0.line) \($0.message)" })")
  }
}
