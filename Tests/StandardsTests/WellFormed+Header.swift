extension WellFormed {
  /// Header fields (RFC 5322, with the obsolete forms that readers must understand).
  static let header: [WellFormed] = [
    WellFormed(
      "group in To", "RFC 5322 §3.4",
      "To: A Group:Ed Jones <joe@where.example>,joe@example.org,John <jdoe@one.example>;"),
    WellFormed("empty group in To", "RFC 5322 §3.4", "To: undisclosed-recipients:;"),
    WellFormed(
      "group in Cc after a mailbox", "RFC 5322 §3.4", "Cc: ann@example.com, Team: bob@example.org;, eve@example.net"),
    WellFormed("group in From", "RFC 6854 §2.1", "From: Team: ann@example.com;"),
    WellFormed(
      "group of several in From, with Sender", "RFC 6854 §2.1",
      "From: Team: ann@example.com, bob@example.com;\nSender: ann@example.com"),
    WellFormed("empty group in From", "RFC 6854 §2.1", "From: Automated System:;"),
    WellFormed("group in Sender", "RFC 6854 §2.2", "From: ann@example.com\nSender: Desk: bob@example.com;"),
    WellFormed(
      "several mailboxes in From, with Sender", "RFC 5322 §3.6.2",
      "From: ann@example.com, bob@example.com\nSender: bob@example.com"),
    WellFormed("several mailboxes in Reply-To", "RFC 5322 §3.6.2", "Reply-To: ann@example.com, Bob <bob@example.com>"),
    WellFormed("group in Reply-To", "RFC 5322 §3.6.2", "Reply-To: Desk: ann@example.com, bob@example.com;"),
    WellFormed("empty Bcc", "RFC 5322 §3.6.3", "Bcc:"),
    WellFormed("Bcc with a comment alone", "RFC 5322 §3.6.3", "Bcc: (hidden)"),
    WellFormed("Bcc with an empty group", "RFC 5322 §3.6.3", "Bcc: undisclosed-recipients:;"),
    WellFormed(
      "comments everywhere in an address", "RFC 5322 §3.2.2",
      "From: (a) Ann (b) <(c) ann (d) @ (e) example.com (f)> (g)"),
    WellFormed(
      "nested comment", "RFC 5322 §3.2.2", "From: Pete(A nice \\) chap) <pete(his account)@silly.example(his host)>"),
    WellFormed(
      "quoted pair in a nested comment", "RFC 5322 §3.2.2",
      "To: Chris Jones <c@(Chris's host.)public.example>, joe@example.org (a (b \\( c) d)"),
    WellFormed(
      "folded in every place", "RFC 5322 §3.2.2", "To:\n Ann\n Example\n <ann@example.com>\n ,\n bob@example.org"),
    WellFormed("folded by tabs", "RFC 5322 §2.2.3", "To: ann@example.com,\n\tbob@example.org,\n\t\teve@example.net"),
    WellFormed("folded quoted string", "RFC 5322 §3.2.4", "From: \"Ann\n Example\" <ann@example.com>"),
    WellFormed("comment folded", "RFC 5322 §3.2.2", "From: ann@example.com (Ann\n of the\n desk)"),
    WellFormed("quoted pairs in a display name", "RFC 5322 §3.2.4", #"From: "Joe \"Q\" \\ Public" <joe@example.com>"#),
    WellFormed("quoted string with all specials", "RFC 5322 §3.2.4", #"From: "()<>[]:;@,." <joe@example.com>"#),
    WellFormed(
      "words and quoted strings in one phrase", "RFC 5322 §3.2.5", #"From: Joe "Q." Public <joe@example.com>"#),
    WellFormed("local part quoted", "RFC 5322 §3.4.1", #"From: "much more@unusual (x)"@example.com"#),
    WellFormed("empty quoted local part", "RFC 5322 §3.2.4", #"To: ""@example.com"#),
    WellFormed("all octets of an atom", "RFC 5322 §3.2.3", "From: !#$%&'*+-/=?^_`{|}~@example.com"),
    WellFormed("domain literal", "RFC 5322 §3.4.1", "From: ann@[192.0.2.1]"),
    WellFormed("domain literal of IPv6", "RFC 5321 §4.1.3", "From: ann@[IPv6:2001:db8::1]"),
    WellFormed("domain of one label", "RFC 5322 §3.4.1", "To: root@localhost"),
    WellFormed("empty display name in quotes", "RFC 5322 §3.2.4", "From: \"\" <ann@example.com>"),
    WellFormed(
      "obsolete spaces around dots and at", "RFC 5322 §4.4", "From: John Doe <jdoe@machine(comment).  example>"),
    WellFormed("obsolete quoted word in a local part", "RFC 5322 §4.4", "To: \"joe\" . blow @ example . org"),
    WellFormed("obsolete route", "RFC 5322 §4.4", "To: Mary Smith <@node.test,,@hop.example:mary@example.net>"),
    WellFormed("obsolete empty elements of a list", "RFC 5322 §4.4", "To: Mary <mary@x.test>, , jdoe@test.example,"),
    WellFormed("obsolete empty elements of a group", "RFC 5322 §4.4", "To: Team:,,;"),
    WellFormed("obsolete dot in a phrase", "RFC 5322 §4.1", "From: Joe Q. Public <john.q.public@example.com>"),
    WellFormed("encoded word in a phrase", "RFC 2047 §5", "From: =?ISO-8859-1?Q?Andr=E9?= Pirard <pirard@example.com>"),
    WellFormed("encoded word in a comment", "RFC 2047 §5", "From: a@example.com (=?ISO-8859-1?Q?a?=)"),
    WellFormed(
      "encoded words adjacent in a comment", "RFC 2047 §8",
      "From: a@example.com (=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=)"),
    WellFormed(
      "encoded words apart by folds and tabs", "RFC 2047 §6.2",
      "Subject: =?utf-8?Q?a?=\n =?utf-8?Q?b?=\n\t\t=?utf-8?B?Yw==?= \t =?utf-8?q?d?="),
    WellFormed("encoded word with a language", "RFC 2231 §5", "Subject: =?us-ascii*en-US?Q?Hello?="),
    WellFormed(
      "encoded words in ISO-2022-JP", "RFC 2047 §5",
      "Subject: =?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=\n =?ISO-2022-JP?B?GyRCOGwbKEI=?="),
    WellFormed("empty encoded text", "RFC 2047 §2", "Subject: hello =?us-ascii?Q??= there"),
    WellFormed(
      "encoded word of 75 octets", "RFC 2047 §2", "Subject: =?us-ascii?Q?" + String(repeating: "x", count: 58) + "?="),
    WellFormed("no encoded word at all", "RFC 2047 §6", "Subject: what =? is ?= this = ? x=?y"),
    WellFormed(
      "encoded word in quotes of free text", "RFC 2047 §5", "Subject: he said \" =?us-ascii?Q?hello?= \" twice"),
    WellFormed("question marks in free text", "RFC 2047 §6.1", "Subject: is a =?b?c? fine"),
    WellFormed("Subject of white space", "RFC 5322 §3.6.5", "Subject:  "),
    WellFormed("no space behind the colon", "RFC 5322 §2.2", "Subject:Hello"),
    WellFormed("names of fields in capitals", "RFC 5322 §1.2.2", "TO: ann@example.com\nsUbJeCt: Hello"),
    WellFormed("name of every printable octet", "RFC 5322 §3.6.8", "X!\"#$%&'()*+,-./;<=>?@[\\]^_`{|}~: value"),
    WellFormed("empty optional field", "RFC 5322 §3.6.8", "X-Empty:"),
    WellFormed("line of 998 octets", "RFC 5322 §2.1.1", "X-Long: " + String(repeating: "x", count: 990)),
    WellFormed(
      "repeated Comments and Keywords", "RFC 5322 §3.6.5",
      "Comments: one\nComments: two\nKeywords: a, \"b c\"\nKeywords: d"),
    WellFormed("date without a day name", "RFC 5322 §3.3", "Date: 2 Mar 2026 10:00:00 +0100"),
    WellFormed("date without seconds", "RFC 5322 §3.3", "Date: Mon, 2 Mar 2026 10:00 +0100"),
    WellFormed("date with a zone in a comment", "RFC 5322 §3.3", "Date: Mon, 02 Mar 2026 10:00:00 +0100 (CET)"),
    WellFormed("date without a known zone", "RFC 5322 §3.3", "Date: Mon, 2 Mar 2026 10:00:00 -0000"),
    WellFormed("leap second", "RFC 5322 §3.3", "Date: Sat, 31 Dec 2016 23:59:60 +0000"),
    WellFormed("leap day", "RFC 5322 §3.3", "Date: Thu, 29 Feb 2024 10:00:00 +0000"),
    WellFormed("zone of half an hour", "RFC 5322 §3.3", "Date: Mon, 2 Mar 2026 10:00:00 +0530"),
    WellFormed("zone beyond a day", "RFC 5322 §3.3", "Date: Mon, 2 Mar 2026 10:00:00 +9959"),
    WellFormed("folded date", "RFC 5322 §3.3", "Date: Mon,\n 2\n Mar\n 2026\n 10:00:00\n +0100\n (CET)"),
    WellFormed("names of day and month in capitals", "RFC 5234 §2.3", "Date: MON, 2 MAR 2026 10:00:00 +0100"),
    WellFormed(
      "obsolete comments in a date", "RFC 5322 §4.3", "Date: Fri (day), 21 (of) Nov 1997 09(comment):   55  :  06 -0600"
    ),
    WellFormed("obsolete year and zone", "RFC 5322 §4.3", "Date: 21 Nov 97 09:55:06 GMT"),
    WellFormed("obsolete year of three digits", "RFC 5322 §4.3", "Date: 2 Mar 126 10:00:00 +0100"),
    WellFormed("military zone", "RFC 5322 §4.3", "Date: Mon, 2 Mar 2026 10:00:00 Z"),
    WellFormed("North American zone", "RFC 5322 §4.3", "Date: Mon, 2 Mar 2026 10:00:00 PST"),
    WellFormed("Message-ID with a domain literal", "RFC 5322 §3.6.4", "Message-ID: <1@[192.0.2.1]>"),
    WellFormed(
      "Message-ID with comments and a fold", "RFC 5322 §3.6.4", "Message-ID:\n (c) <1234@local.machine.example> (d)"),
    WellFormed("Message-ID with an at in its literal", "RFC 5322 §3.6.4", "Message-ID: <1@[a@b]>"),
    WellFormed("obsolete quoted Message-ID", "RFC 5322 §4.5.4", "Message-ID: <\"a@b c\"@example.com>"),
    WellFormed("obsolete spaces in a Message-ID", "RFC 5322 §4.5.4", "Message-ID: <1 . 2 @ example . com>"),
    WellFormed(
      "References folded between identifiers", "RFC 5322 §3.6.4",
      "References: <1@example.com>\n\t<2@example.com>(c)<3@example.com>"),
    WellFormed(
      "obsolete phrase in In-Reply-To", "RFC 5322 §4.5.4", "In-Reply-To: Your message of Monday <1@example.com>"),
    WellFormed("obsolete In-Reply-To of a phrase alone", "RFC 5322 §4.5.4", "In-Reply-To: \"your message\" of Monday"),
    WellFormed("obsolete References without an identifier", "RFC 5322 §4.5.4", "References:"),
    WellFormed(
      "two resent blocks", "RFC 5322 §3.6.6",
      "Resent-From: ann@example.com\nResent-Date: Tue, 3 Mar 2026 10:00:00 +0100\nResent-To: bob@example.org\nResent-Message-ID: <r2@example.com>\nResent-From: eve@example.net\nResent-Date: Tue, 3 Mar 2026 09:00:00 +0100\nResent-To: ann@example.com\nResent-Message-ID: <r1@example.com>"
    ),
    WellFormed(
      "resent block with empty Resent-Bcc", "RFC 5322 §3.6.6",
      "Resent-From: ann@example.com\nResent-Date: Tue, 3 Mar 2026 10:00:00 +0100\nResent-Bcc:"),
    WellFormed(
      "UTF-8 in header fields", "RFC 6532 §3.2",
      "From: Jürgen <jürgen@bücher.example>\nTo: 用户@例子.example\nSubject: Grüße\nMessage-ID: <ü@bücher.example>"),
    WellFormed(
      "UTF-8 in a quoted parameter", "RFC 6532 §3.2", "Content-Type: text/plain; charset=utf-8; name=\"Grüße.txt\""),
    WellFormed("text as a reply prefix of many levels", "RFC 5322 §3.6.5", "Subject: Re: Re: Fwd: hello: there"),
  ]
}
