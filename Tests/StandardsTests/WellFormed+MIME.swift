extension WellFormed {
  /// MIME (RFC 2045, 2046, 2049, 2183, 2231).
  static let mime: [WellFormed] = [
    WellFormed(
      "MIME-Version with comments", "RFC 2045 §4",
      "MIME-Version: (produced by MetaSend Vx.x) 1.(x)0\nContent-Type: text/plain"),
    WellFormed(
      "Content-Type with comments", "RFC 2045 §5.1",
      "Content-Type: (a) text (b) / (c) plain (d) ; (e) charset (f) = (g) us-ascii (Plain text)"),
    WellFormed(
      "Content-Type in capitals", "RFC 2045 §5.1",
      "Content-Type: TEXT/PLAIN; CHARSET=\"US-ASCII\"\nContent-Transfer-Encoding: 7BIT"),
    WellFormed(
      "Content-Type without spaces", "RFC 2045 §5.1", "Content-Type:text/plain;charset=utf-8;format=flowed;delsp=yes"),
    WellFormed(
      "Content-Type folded at each parameter", "RFC 2045 §5.1",
      "Content-Type: text/plain;\n\tcharset=utf-8;\n\tformat=flowed"),
    WellFormed(
      "parameter in quotes with quoted pairs", "RFC 2045 §5.1", #"Content-Type: text/plain; x-own="a \"b\" \\c; d=e""#),
    WellFormed("empty quoted parameter", "RFC 2045 §5.1", "Content-Type: text/plain; charset=utf-8; name=\"\""),
    WellFormed(
      "private type and parameters", "RFC 2045 §5.1", "Content-Type: X-Own/X.vnd+xml; x-Param=1!#$%&'*+-.^_`{|}~"),
    WellFormed(
      "Content-Transfer-Encoding with a comment", "RFC 2045 §6.1",
      "Content-Type: text/plain\nContent-Transfer-Encoding: (c) 8bit (d)"),
    WellFormed(
      "other Content- fields", "RFC 2045 §9",
      "Content-Type: text/plain\nContent-Description: A text\nContent-ID: <1@example.com>\nContent-X-Future: yes\nContent-Language: de, en\nContent-Location: https://example.com/"
    ),
    WellFormed(
      "Content-ID with a comment", "RFC 2045 §7", "Content-Type: text/plain\nContent-ID: (c) <1@example.com> (d)"),
    WellFormed(
      "disposition with all parameters", "RFC 2183 §2",
      "Content-Type: text/plain\nContent-Disposition: ATTACHMENT; filename=genome.txt;\n modification-date=\"Wed, 12 Feb 1997 16:29:51 -0500\"; creation-date=\"Wed, 12 Feb 1997 16:29:51 -0500\";\n read-date=\"Wed, 12 Feb 1997 16:29:51 -0500\"; size=7"
    ),
    WellFormed(
      "unknown disposition", "RFC 2183 §2.8", "Content-Type: text/plain\nContent-Disposition: x-special (c); x-param=1"),
    WellFormed(
      "continuations of a parameter", "RFC 2231 §3",
      "Content-Type: message/x-external; access-type=URL;\n URL*0=\"ftp://\";\n URL*1=\"cs.example/pub/moose/moose.mpg\""
    ),
    WellFormed(
      "continuations out of order", "RFC 2231 §3", "Content-Type: text/plain; name*1=b; name*0=a; name*2=\"c\""),
    WellFormed(
      "charset and language of a parameter", "RFC 2231 §4",
      "Content-Type: application/x-stuff;\n title*=us-ascii'en-us'This%20is%20%2A%2A%2Afun%2A%2A%2A"),
    WellFormed(
      "continuations partly encoded", "RFC 2231 §4.1",
      "Content-Type: application/x-stuff\n ; title*0*=us-ascii'en'This%20is%20even%20more%20\n ; title*1*=%2A%2A%2Afun%2A%2A%2A%20\n ; title*2=\"isn't it!\""
    ),
    WellFormed(
      "empty language", "RFC 2231 §4",
      "Content-Type: text/plain\nContent-Disposition: attachment; filename*=iso-8859-1''%A3.txt"),
    WellFormed(
      "no charset in an extended parameter", "RFC 2231 §4",
      "Content-Type: text/plain\nContent-Disposition: attachment; filename*=''abc.txt"),
    WellFormed(
      "plain name beside the extended one", "RFC 2231 §4",
      "Content-Type: text/plain\nContent-Disposition: attachment; filename=\"EUR.txt\"; filename*=UTF-8''%E2%82%AC.txt"),
    WellFormed(
      "base64 without a final line end", "RFC 2045 §6.8",
      "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSGVsbG8="),
    WellFormed(
      "base64 with white space at ends and in between", "RFC 2045 §6.8",
      "Content-Type: text/plain\nContent-Transfer-Encoding: BASE64\n\n SGVs \n\tbG8= \n"),
    WellFormed(
      "base64 without any octet", "RFC 2045 §6.8",
      "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n"),
    WellFormed(
      "base64 in a line of 76", "RFC 2045 §6.8",
      "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n"
        + String(repeating: "QUJD", count: 19) + "\nQUJD\n"),
    WellFormed(
      "quoted-printable with soft breaks at the end", "RFC 2045 §6.7",
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: Quoted-Printable\n\ncaf=C3=A9 =\n=\n=20=\n"),
    WellFormed(
      "quoted-printable with white space behind a soft break", "RFC 2045 §6.7",
      "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\nNow's the time =  \nfor all\t=\n.\n"),
    WellFormed(
      "quoted-printable of every printable octet", "RFC 2045 §6.7",
      "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n!\"#$%&'()*+,-./0:;<>?@A[\\]^_`a{|}~=3D\n"
    ),
    WellFormed(
      "body in 8bit with UTF-8", "RFC 2045 §6.2",
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nGrüße\n"),
    WellFormed(
      "ISO-2022-JP in 7bit", "RFC 1468", "Content-Type: text/plain; charset=ISO-2022-JP\n\n\u{1B}$BF|K\\8l\u{1B}(B\n"),
    WellFormed(
      "simple multipart of the standard", "RFC 2046 §5.1.1",
      "Content-Type: multipart/mixed; boundary=\"simple boundary\"\n\nThis is the preamble.\n\n--simple boundary\n\nThis is implicitly typed plain US-ASCII text.\nIt does NOT end with a linebreak.\n--simple boundary\nContent-type: text/plain; charset=us-ascii\n\nThis is explicitly typed.\nIt DOES end with a linebreak.\n\n--simple boundary--\n\nThis is the epilogue.\n"
    ),
    WellFormed(
      "boundary with specials", "RFC 2046 §5.1.1",
      "Content-Type: multipart/mixed; boundary=\"a'()+_,-./:=? z\"\n\n--a'()+_,-./:=? z\n\nText\n--a'()+_,-./:=? z--\n"),
    WellFormed(
      "boundary with a quoted pair", "RFC 2045 §5.1",
      "Content-Type: multipart/mixed; boundary=\"a\\bc\"\n\n--abc\n\nText\n--abc--\n"),
    WellFormed(
      "boundary of 70 characters", "RFC 2046 §5.1.1",
      "Content-Type: multipart/mixed; boundary=" + String(repeating: "b", count: 70) + "\n\n--"
        + String(repeating: "b", count: 70) + "\n\nText\n--" + String(repeating: "b", count: 70) + "--\n"),
    WellFormed(
      "white space behind boundaries", "RFC 2046 §5.1.1",
      "Content-Type: multipart/mixed; boundary=b\n\n--b  \n\nText\n--b\t\n\nText\n--b--\t \n"),
    WellFormed(
      "boundary in continuations", "RFC 2231 §3",
      "Content-Type: multipart/mixed; boundary*0=a; boundary*1=b\n\n--ab\n\nText\n--ab--\n"),
    WellFormed(
      "boundary with a comment behind it", "RFC 2045 §5.1",
      "Content-Type: multipart/mixed; boundary=b (the boundary)\n\n--b\n\nText\n--b--\n"),
    WellFormed(
      "no line end behind the closing boundary", "RFC 2046 §5.1.1",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nText\n--b--"),
    WellFormed(
      "parts without header and body", "RFC 2046 §5.1.1",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n--b\n\n\n--b\nContent-Type: text/plain\n\n--b--\n"),
    WellFormed(
      "multipart in multipart without preamble", "RFC 2046 §5.1.2",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\nText\n--c\nContent-Type: text/html\n\n<p>Text</p>\n--c--\n--b--\n"
    ),
    WellFormed(
      "lines that look like boundaries", "RFC 2046 §5.1.1",
      "Content-Type: multipart/mixed; boundary=bound\n\n--b\n\n--bound\n\n--\n-- \n--boun\n - --bound\n--bound--\n"),
    WellFormed(
      "unknown multipart", "RFC 2046 §5.1.3",
      "Content-Type: multipart/x-own; boundary=b; type=\"text/html\"\n\n--b\n\nText\n--b--\n"),
    WellFormed(
      "multipart in 8bit", "RFC 2045 §6.4",
      "Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: 8bit\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nGrüße\n--b--\n"
    ),
    WellFormed(
      "digest", "RFC 2046 §5.1.5",
      "Content-Type: multipart/digest; boundary=\"---- next message ----\"\n\n------ next message ----\n\nFrom: someone-else@example.com\nDate: Fri, 26 Mar 1993 11:13:32 +0200\nSubject: my opinion\n\n...body goes here ...\n\n------ next message ----\n\nFrom: someone-else-again@example.com\nDate: Fri, 26 Mar 1993 10:07:13 -0500\n\n... another body ...\n\n------ next message ------\n"
    ),
    WellFormed(
      "digest with a part of another type", "RFC 2046 §5.1.5",
      "Content-Type: multipart/digest; boundary=b\n\n--b\nContent-Type: text/plain\n\nContents\n--b\n\nFrom: a@example.com\n\nText\n--b--\n"
    ),
    WellFormed(
      "parallel and related", "RFC 2387 §3",
      "Content-Type: multipart/related; type=\"text/html\"; start=\"<1@example.com>\"; start-info=\"-o p\"; boundary=b\n\n--b\nContent-Type: text/html\nContent-ID: <1@example.com>\n\n<img src=\"cid:2@example.com\"> text\n--b\nContent-Type: image/png\nContent-ID: <2@example.com>\nContent-Transfer-Encoding: base64\nContent-Disposition: inline\n\niVBORw0KGgo=\n--b--\n"
    ),
    WellFormed(
      "attached message with a MIME of its own", "RFC 2046 §5.2.1",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nFrom: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: message/rfc822\nContent-Disposition: attachment\n\nSubject: inner\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\nSGVsbG8=\n--c--\n--b--\n"
    ),
    WellFormed(
      "attached message of a header alone", "RFC 2046 §5.2.1",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nSubject: hello\n--b--\n"),
    WellFormed(
      "message/global in base64", "RFC 6532 §3.7",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/global\nContent-Transfer-Encoding: base64\n\nRnJvbTogw7xAZXhhbXBsZS5jb20KCkhpCg==\n--b--\n"
    ),
    WellFormed(
      "message/global in 8bit", "RFC 6532 §3.7",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/global\nContent-Transfer-Encoding: 8bit\n\nFrom: Jürgen <jürgen@example.com>\nSubject: Grüße\n\nHi\n--b--\n"
    ),
    WellFormed(
      "header of an attached message", "RFC 6522 §4",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/rfc822-headers\n\nSubject: hello\nContent-Type: multipart/mixed; boundary=b2\n--b--\n"
    ),
    WellFormed(
      "MIME fields after others, and empty type of a text", "RFC 2045 §5.2",
      "Subject: hello\nContent-Disposition: inline"),
  ]
}
