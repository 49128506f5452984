import InternetMessage
import Testing

/// A Received field as a server writes it, and what can be read from it.
///
/// `reading` has a line for each thing: `helo=…`, `name=…`, `ip=…`, and so on, in a fixed order.
struct ReceivedCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let reading: [String]
  let defects: [Received.DefectKind]

  init(_ server: String, _ text: String, _ reading: [String], _ defects: Received.DefectKind...) {
    testDescription = server
    self.text = text
    self.reading = reading
    self.defects = defects
  }
}

@Suite struct ReceivedTests {
  static let date = "; Thu, 13 Feb 2020 23:45:01 +0000"

  @Test(arguments: [
    ReceivedCase(
      "Postfix",
      " from helo.example (host.example [192.0.2.1])\n\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)\n\t"
        + " key-exchange X25519 server-signature RSA-PSS (2048 bits))\n\t(No client certificate requested)\n\tby mx.example.org"
        + " (Postfix) with ESMTPS id 4XyZ1\n\tfor <john@example.org>" + date,
      [
        "helo=helo.example", "name=host.example", "ip=192.0.2.1", "by=mx.example.org", "software=Postfix",
        "with=ESMTPS",
        "encrypted", "id=4XyZ1", "for=john@example.org", "tls=1.3", "cipher=TLS_AES_256_GCM_SHA384", "date",
      ]),
    ReceivedCase(
      "Postfix, IPv6, login",
      "from [10.0.0.5] (unknown [IPv6:2001:db8::5])\n (Authenticated sender: john@example.com)\n by mx.example.org (Postfix)"
        + " with ESMTPSA id 1" + date,
      [
        "helo=[10.0.0.5]", "ip=2001:db8::5", "unknown", "account=john@example.com", "by=mx.example.org",
        "software=Postfix", "with=ESMTPSA", "encrypted", "authenticated", "id=1", "date",
      ]),
    ReceivedCase(
      "Postfix, local", "by mx.example.org (Postfix, from userid 1000)\n id 4XyZ2" + date,
      ["by=mx.example.org", "software=Postfix, from userid 1000", "id=4XyZ2", "date"]),
    ReceivedCase(
      "sendmail",
      "from helo.example (IDENT:joe@host.example [192.0.2.1] (may be forged))\n by mx.example.org (8.17.1/8.17.1) with ESMTP id"
        + " 41DNj1\n (version=TLSv1.2 cipher=ECDHE-RSA-AES256 bits=256 verify=NOT)\n for <john@example.org>" + date,
      [
        "helo=helo.example", "name=host.example", "ip=192.0.2.1", "forged", "by=mx.example.org",
        "software=8.17.1/8.17.1", "with=ESMTP", "id=41DNj1", "for=john@example.org", "tls=1.2",
        "cipher=ECDHE-RSA-AES256",
        "date",
      ]),
    ReceivedCase(
      "Exim",
      "from [192.0.2.1] (port=4444 helo=helo.example)\n by mx.example.org with esmtpsa  (TLS1.2:ECDHE_RSA:256)\n (Exim 4.96)\n"
        + " (envelope-from <jane@example.com>)\n id 1abcde-0001-XY\n for john@example.org" + date,
      [
        "helo=helo.example", "ip=192.0.2.1", "by=mx.example.org", "with=esmtpsa", "encrypted", "authenticated",
        "id=1abcde-0001-XY", "for=john@example.org", "path=jane@example.com", "tls=1.2", "cipher=ECDHE_RSA", "date",
      ]),
    ReceivedCase(
      "Exim with a tls clause",
      "from host.example ([192.0.2.1]:58212 helo=helo.example)\n by mx.example.org with esmtps (TLS1.3) tls"
        + " TLS_AES_128_GCM_SHA256\n (Exim 4.97) id 1" + date,
      [
        "helo=helo.example", "name=host.example", "ip=192.0.2.1", "by=mx.example.org", "with=esmtps", "encrypted",
        "id=1",
        "tls=1.3", "cipher=TLS_AES_128_GCM_SHA256", "date",
      ]),
    ReceivedCase(
      "qmail", "from unknown (HELO helo.example) (192.0.2.1)\n  by mx.example.org with SMTP" + date,
      ["helo=helo.example", "ip=192.0.2.1", "unknown", "by=mx.example.org", "with=SMTP", "date"]),
    ReceivedCase(
      "qmail with a name and a user",
      "from host.example (HELO helo.example) (joe@192.0.2.1)\n  by mx.example.org with SMTP" + date,
      ["helo=helo.example", "name=host.example", "ip=192.0.2.1", "by=mx.example.org", "with=SMTP", "date"]),
    ReceivedCase("qmail, local", "(qmail 12345 invoked from network)" + date, ["date"]),
    ReceivedCase("qmail, by a user", "(qmail 1 invoked by uid 500); 13 Feb 2020 23:45:01 -0000", ["date"]),
    ReceivedCase(
      "Exchange",
      "from AM0PR01.example (2001:db8:a6::5) by\n DB8PR02.example (2001:db8:b6::7) with Microsoft SMTP Server\n"
        + " (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id\n 15.20.1234.5 via Frontend Transport"
        + date,
      [
        "helo=AM0PR01.example", "ip=2001:db8:a6::5", "by=DB8PR02.example", "software=2001:db8:b6::7",
        "via=Frontend Transport", "with=Microsoft SMTP Server", "id=15.20.1234.5", "tls=1.2",
        "cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "date",
      ]),
    ReceivedCase(
      "Exchange, mailbox",
      "from AM0PR01.example ([::1]) by AM0PR01.example ([::1%4]) with mapi id 15.20.1" + date,
      [
        "helo=AM0PR01.example", "ip=::1", "by=AM0PR01.example", "software=[::1%4]", "with=mapi", "id=15.20.1", "date",
      ]),
    ReceivedCase(
      "Google, inside", "by 2001:db8:6402:2c6::1 with SMTP id abc123csp" + date,
      ["by=2001:db8:6402:2c6::1", "with=SMTP", "id=abc123csp", "date"]),
    ReceivedCase(
      "Google, outside",
      "from host.example (host.example. [192.0.2.1])\n by mx.google.example with ESMTPS id a1-b2.3\n for <john@example.org>\n"
        + " (version=TLS1_3 cipher=TLS_AES_256 bits=256/256); Thu, 13 Feb 2020 15:45:01 -0800 (PST)",
      [
        "helo=host.example", "name=host.example", "ip=192.0.2.1", "by=mx.google.example", "with=ESMTPS", "encrypted",
        "id=a1-b2.3", "for=john@example.org", "tls=1.3", "cipher=TLS_AES_256", "date",
      ]),
    ReceivedCase(
      "Zendesk, HTTP", "from zendesk.com by worker.example (Zendesk) with HTTP" + date,
      ["helo=zendesk.com", "by=worker.example", "software=Zendesk", "with=HTTP", "zendesk", "date"]),
    ReceivedCase(
      "Zendesk, relay",
      "from zendesk.com (unknown [10.1.2.3])\n by out1.pod1.use1.zdsys.com (Postfix) with ESMTP id 4X" + date,
      [
        "helo=zendesk.com", "ip=10.1.2.3", "unknown", "by=out1.pod1.use1.zdsys.com", "software=Postfix", "with=ESMTP",
        "id=4X", "zendesk", "date",
      ]),
    ReceivedCase(
      "Courier",
      "from helo.example (host.example [::ffff:192.0.2.1])\n  (AUTH: LOGIN john, TLS: TLSv1.2,256bits,ECDHE-RSA)\n  by"
        + " mx.example.org with ESMTPSA\n  id 0001.5E45" + date,
      [
        "helo=helo.example", "name=host.example", "ip=::ffff:192.0.2.1", "account=john", "by=mx.example.org",
        "with=ESMTPSA", "encrypted", "authenticated", "id=0001.5E45", "tls=1.2", "cipher=ECDHE-RSA", "date",
      ]),
    ReceivedCase(
      "hMailServer", "from helo.example (host.example [192.0.2.1])\n by mx.example.org with ESMTPSA\n " + date,
      [
        "helo=helo.example", "name=host.example", "ip=192.0.2.1", "by=mx.example.org", "with=ESMTPSA", "encrypted",
        "authenticated", "date",
      ]),
    ReceivedCase(
      "Zimbra", "from localhost (localhost [127.0.0.1])\n by mail.example.org (Postfix) with ESMTP id F0" + date,
      [
        "helo=localhost", "name=localhost", "ip=127.0.0.1", "by=mail.example.org", "software=Postfix", "with=ESMTP",
        "id=F0", "date",
      ]),
    ReceivedCase(
      "MDaemon",
      "from host.example by mx.example.org (MDaemon PRO v21.0.0)\n with ESMTPS id md5001.msg for <john@example.org>"
        + date,
      [
        "helo=host.example", "by=mx.example.org", "software=MDaemon PRO v21.0.0", "with=ESMTPS", "encrypted",
        "id=md5001.msg", "for=john@example.org", "date",
      ]),
    ReceivedCase(
      "CommuniGate",
      "from [192.0.2.1] (account john@example.com HELO [10.0.0.1])\n by mx.example.org (CommuniGate Pro SMTP 6.3)\n with ESMTPA id"
        + " 77 for jane@example.org" + date,
      [
        "helo=[10.0.0.1]", "ip=192.0.2.1", "account=john@example.com", "by=mx.example.org",
        "software=CommuniGate Pro SMTP 6.3", "with=ESMTPA", "authenticated", "id=77", "for=jane@example.org", "date",
      ]),
    ReceivedCase(
      "SMTPUTF8", "from a.example by b.example with UTF8SMTPSA id 9 for jürgen@exämple.org" + date,
      [
        "helo=a.example", "by=b.example", "with=UTF8SMTPSA", "encrypted", "authenticated", "utf8", "id=9",
        "for=jürgen@exämple.org", "date",
      ]),
    ReceivedCase(
      "Mailman", "from lists.example (localhost [IPv6:::1])\n\tby lists.example (Postfix) with LMTP id 5" + date,
      [
        "helo=lists.example", "name=localhost", "ip=::1", "by=lists.example", "software=Postfix", "with=LMTP", "id=5",
        "date",
      ]),
  ])
  func servers(_ field: ReceivedCase) { check(field) }

  @Test(arguments: [
    ReceivedCase(
      "no date", "from a.example by b.example with SMTP id 1", ["helo=a.example", "by=b.example", "with=SMTP", "id=1"],
      .missingDate),
    ReceivedCase("wrong date", "by b.example; 31 Feb 2020 00:00:00 +0000", ["by=b.example"], .date(.dayOutOfRange)),
    ReceivedCase(
      "obsolete date", "by b.example; 13 Feb 20 23:45:01 GMT", ["by=b.example", "date"], .date(.obsoleteYear),
      .date(.obsoleteZone)),
    ReceivedCase("two semicolons", "by b.example; id 1" + date, ["by=b.example;", "id=1", "date"]),
    ReceivedCase(
      "unknown protocol", "by b.example with CARRIERPIGEON" + date, ["by=b.example", "with=CARRIERPIGEON", "date"],
      .unregisteredProtocol),
    ReceivedCase("empty clause", "from by b.example" + date, ["by=b.example", "date"], .emptyClause),
    ReceivedCase("repeated", "by b.example by c.example" + date, ["by=b.example", "date"], .repeatedClause),
    ReceivedCase("text in front", "hello by b.example" + date, ["by=b.example", "date"], .textBeforeClauses),
    ReceivedCase("nothing known", "hello" + date, ["date"], .textBeforeClauses, .noClauses),
    ReceivedCase(
      "no recipient", "by b.example for root" + date, ["by=b.example", "for=root", "date"], .malformedRecipient),
    ReceivedCase(
      "keyword inside a name", "from from.example by by.example" + date, ["helo=from.example", "by=by.example", "date"]),
    ReceivedCase(
      "open comment", "from a.example (oops by b.example" + date, ["helo=a.example", "by=b.example", "date"],
      .lexical(.unterminatedComment)),
  ])
  func deviations(_ field: ReceivedCase) { check(field) }

  @Test func emptyBody() {
    let parsed = Body(" \r\n ").parse(Received.parse)
    #expect(parsed.value == nil)
    #expect(parsed.defects.map(\.kind) == [.empty])
  }

  @Test func clausesKeepEverything() throws {
    let body = Body(" (first) from a.example (x)\r\n (y) by b.example tls X; 13 Feb 2020 23:45:01 +0000")
    let field = try #require(body.parse(Received.parse).value)
    let clauses = field.clauses
    #expect(clauses.map(\.keyword) == [.none, .from, .by, .tls])
    #expect(clauses.map { body.text($0.value) } == ["", "a.example", "b.example", "X"])
    #expect(clauses.map { field.comments(of: $0).map(body.text) } == [["(first)"], ["(x)", "(y)"], [], []])
  }

  @Test func clausesBeyondTheLimitAreReported() {
    func field(_ comments: Int) -> Body {
      Body("by b.example " + String(repeating: "(x)", count: comments - 1) + "; 13 Feb 2020 23:45:01 +0000")
    }
    #expect(field(GrammarLimits.traceClauses - 1).parse(Received.parse).defects.isEmpty)
    #expect(field(GrammarLimits.traceClauses + 1).parse(Received.parse).defects.map(\.kind) == [.tooManyClauses])
  }

  private func check(_ field: ReceivedCase) {
    for text in lineEndVariants(field.text) {
      let parsed = Body(text).parse(Received.parse)
      #expect(parsed.value.map(describe) == field.reading)
      #expect(parsed.defects.map(\.kind) == field.defects)
    }
  }

  private func describe(_ field: Received) -> [String] {
    var lines: [String] = []
    func add(_ name: String, _ value: String?) {
      if let value { lines.append(name + "=" + value) }
    }
    func add(_ name: String, if isTrue: Bool?) {
      if isTrue == true { lines.append(name) }
    }
    add("helo", field.source.helo)
    add("name", field.source.reverseName)
    add("ip", field.source.address?.description)
    add("unknown", if: field.source.isUnknown)
    add("forged", if: field.source.mayBeForged)
    add("account", field.source.account)
    add("by", field.by)
    add("software", field.software)
    add("via", field.via)
    add("with", field.transmission?.text)
    add("encrypted", if: field.transmission?.isEncrypted)
    add("authenticated", if: field.transmission?.isAuthenticated)
    add("utf8", if: field.transmission?.isInternationalised)
    add("id", field.identifier)
    for recipient in field.recipients { add("for", recipient.text) }
    add("path", field.envelopeFrom?.text)
    add("tls", field.tls?.version)
    add("cipher", field.tls?.cipher)
    add("zendesk", if: field.isZendeskHop)
    add("date", if: field.date?.secondsSince1970 == 1_581_637_501)
    return lines
  }
}
