extension WellFormed {
  /// Trace fields and those of lists and automatic mail (RFC 5321, 9228, 2369, 2919, 8058, 3834).
  static let trace: [WellFormed] = [
    WellFormed("null Return-Path", "RFC 5321 §4.4", "Return-Path: <>"),
    WellFormed("Return-Path with a comment", "RFC 5322 §3.6.7", "Return-Path: (c) <ann@example.com> (d)"),
    WellFormed("null Return-Path with a comment and spaces", "RFC 5322 §3.6.7", "Return-Path: < > (none)"),
    WellFormed(
      "Return-Path with a source route", "RFC 5321 §4.1.2", "Return-Path: <@a.example,@b.example:ann@example.com>"),
    WellFormed("Return-Path with a quoted local part", "RFC 5321 §4.1.2", "Return-Path: <\"a b\"@example.com>"),
    WellFormed(
      "Return-Path of Postmaster alone is no path of a reply", "RFC 5321 §4.1.2",
      "Return-Path: <ann@[IPv6:2001:db8::1]>"),
    WellFormed("several Delivered-To", "RFC 9228 §4", "Delivered-To: ann@example.com\nDelivered-To: desk@example.com"),
    WellFormed(
      "Received of Postfix", "RFC 5321 §4.4",
      "Received: from mail.example.com (mail.example.com [192.0.2.1])\n\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)\n\t key-exchange X25519 server-signature RSA-PSS (2048 bits))\n\t(No client certificate requested)\n\tby mx.example.org (Postfix) with ESMTPS id 4ABC\n\tfor <bob@example.org>; Mon,  2 Mar 2026 10:00:05 +0100 (CET)"
    ),
    WellFormed(
      "Received of Postfix, local", "RFC 5321 §4.4",
      "Received: by mx.example.org (Postfix, from userid 1000)\n\tid 4ABC; Mon,  2 Mar 2026 10:00:05 +0100 (CET)"),
    WellFormed(
      "Received of Exim", "RFC 5321 §4.4",
      "Received: from [192.0.2.1] (port=2525 helo=mail.example.com)\n\tby mx.example.org with esmtps  (TLS1.3) tls TLS_AES_256_GCM_SHA384\n\t(Exim 4.96)\n\t(envelope-from <ann@example.com>)\n\tid 1abc-000-AB\n\tfor bob@example.org;\n\tMon, 02 Mar 2026 10:00:05 +0100"
    ),
    WellFormed(
      "Received of sendmail", "RFC 5321 §4.4",
      "Received: from mail.example.com (user@mail.example.com [192.0.2.1] (may be forged))\n\t(authenticated bits=0)\n\tby mx.example.org (8.17.1/8.17.1) with ESMTPSA id 622A05 for <bob@example.org>\n\t(version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256 verify=NOT);\n\tMon, 2 Mar 2026 10:00:05 +0100"
    ),
    WellFormed(
      "Received of Exchange", "RFC 5321 §4.4",
      "Received: from AB1PR01.prod.example (2001:db8::1) by CD2PR02.prod.example\n (2001:db8::2) with Microsoft SMTP Server (version=TLS1_2,\n cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.1.1 via Frontend Transport; Mon, 2 Mar 2026 10:00:05 +0000"
    ),
    WellFormed(
      "Received of Exchange by MAPI", "RFC 5321 §4.4",
      "Received: from AB1PR01.prod.example ([2001:db8::1]) by\n AB1PR01.prod.example ([2001:db8::1%3]) with mapi id 15.20.1.1;\n Mon, 2 Mar 2026 10:00:05 +0000"
    ),
    WellFormed(
      "Received of qmail", "RFC 5321 §4.4", "Received: (qmail 12345 invoked by uid 0); 2 Mar 2026 10:00:05 -0000"),
    WellFormed(
      "Received of qmail from the network", "RFC 5321 §4.4",
      "Received: from unknown (HELO mail.example.com) (ann@192.0.2.1)\n  by mx.example.org with SMTP; 2 Mar 2026 10:00:05 -0000"
    ),
    WellFormed(
      "Received by HTTP", "RFC 5321 §4.4",
      "Received: by 2002:a05:6402:1:b0:1 with SMTP id a1csp1; Mon, 2 Mar 2026 02:00:05 -0800 (PST)"),
    WellFormed(
      "Received of Courier", "RFC 5321 §4.4",
      "Received: from mail.example.com (mail.example.com [::ffff:192.0.2.1])\n  (TLS: TLSv1.2,256bits,ECDHE-RSA-AES256-GCM-SHA384)\n  by mx.example.org with ESMTPS\n  id 00000000000A.000000005.1; Mon, 02 Mar 2026 10:00:05 +0100"
    ),
    WellFormed(
      "Received by UTF8SMTP", "RFC 6531 §3.7.3",
      "Received: from mail.example.com ([192.0.2.1]) by mx.example.org with UTF8SMTPS id 1\n for <ü@example.org>; Mon, 2 Mar 2026 10:00:05 +0100"
    ),
    WellFormed(
      "Received with a via clause and several recipients", "RFC 5321 §4.4",
      "Received: from a.example by b.example via UUCP with LMTP id <1@b.example>\n for <x@example.com>,<y@example.com>; Mon, 2 Mar 2026 10:00:05 +0100"
    ),
    WellFormed(
      "Received with an obsolete zone", "RFC 5322 §4.5.7",
      "Received: from x.y.test\n by example.net\n via TCP\n with ESMTP\n id ABC12345\n for <mary@example.net>;  2 Mar 26 10:05:43 GMT"
    ),
    WellFormed(
      "List- fields with comments and folds", "RFC 2369 §2",
      "List-Help: <mailto:list@host.example?subject=help> (List Instructions)\nList-Unsubscribe: (Use this) <https://www.host.example/list.cgi?cmd=unsub&lst=list>,\n    <mailto:list-request@host.example?subject=unsubscribe>\nList-Owner: <mailto:listmom@host.example> (Contact Person for Help)"
    ),
    WellFormed(
      "white space inside of List- brackets", "RFC 2369 §2",
      "List-Archive: <https://www.host.example/\n archive/list/> (Web Archive)"),
    WellFormed("List-Post of NO with a comment", "RFC 2369 §3.4", "List-Post: NO (posting not allowed on this list)"),
    WellFormed("List-Id with a phrase", "RFC 2919 §3", "List-Id: List Header Mailing List <list-header.nisto.example>"),
    WellFormed(
      "List-Id with a quoted phrase and a comment", "RFC 2919 §3",
      "List-Id: \"Lena's Personal <Joke> List\" (c)\n <lenas-jokes.da39efc25c530ad145d41b86f7420c3b.021999.localhost>"),
    WellFormed("List-Id alone", "RFC 2919 §3", "List-Id: <0Jks9449.list-id.example.net>"),
    WellFormed(
      "one-click unsubscription", "RFC 8058 §3.1",
      "List-Unsubscribe: <mailto:leave@example.com>,\n <https://example.com/leave?u=1>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click"
    ),
    WellFormed(
      "Auto-Submitted with comment and parameter", "RFC 3834 §5",
      "Auto-Submitted: (c) auto-replied (vacation) ; owner-email=\"ann@example.com\" (d)"),
    WellFormed("Auto-Submitted of another keyword", "RFC 3834 §5", "Auto-Submitted: x-custom"),
    WellFormed(
      "Auto-Submitted by a notification filter", "RFC 5436 §2.7.1",
      "Auto-Submitted: auto-notified; owner-email=\"me@example.com\""),
    WellFormed("Auto-Submitted no, in capitals", "RFC 3834 §5", "Auto-Submitted: NO"),
  ]
}
