import InternetMessage
import Testing

@testable import MailDNS

@Suite struct MasterFileTests {
  private func records(_ text: String, origin: String = "example.com") throws -> [DNSRecord] {
    try MasterFile(text: text, origin: name(origin)).records
  }

  private func problem(_ text: String) -> String? {
    do {
      _ = try MasterFile(text: text)
      return nil
    } catch {
      return error.problems.map { "\($0.line):\($0.column) \($0.cause)" }.joined(separator: "\n")
    }
  }

  @Test func readsEveryType() throws {
    let text = """
      ; the zone of the example
      $TTL 1h30m
      @ IN SOA ns.example.com. hostmaster ( 2026010100 ; serial
          7200 3600 1209600 300 )
        NS ns
        MX 10 Mail.Example.COM.
        TXT "v=spf1 " -all
      mail 300 IN A 192.0.2.1
      \tIN 2w AAAA 2001:DB8::1
      www cname @
      1.2.0.192.in-addr.arpa. PTR mail
      """
    let file = try MasterFile(text: text, origin: name("example.com"))
    #expect(file.otherNames == [name("example.com"), name("example.com")])
    #expect(
      file.records == [
        DNSRecord(
          name("example.com"), .mx, .mailExchange(preference: 10, name("mail.example.com")), timeToLive: 5400),
        DNSRecord(name("example.com"), .txt, .text([octets("v=spf1 "), octets("-all")]), timeToLive: 5400),
        DNSRecord(name("mail.example.com"), .a, .address(IPAddress("192.0.2.1")!), timeToLive: 300),
        DNSRecord(name("mail.example.com"), .aaaa, .address(IPAddress("2001:db8::1")!), timeToLive: 1_209_600),
        DNSRecord(name("www.example.com"), .cname, .name(name("example.com")), timeToLive: 5400),
        DNSRecord(name("1.2.0.192.in-addr.arpa"), .ptr, .name(name("mail.example.com")), timeToLive: 5400),
      ])
  }

  /// Without $TTL, the last time that was stated holds (RFC 1035, section 5.1); with it, $TTL (RFC 2308, section 4).
  @Test func takesTimesToLive() throws {
    let text = "a A 192.0.2.1\nb 60 A 192.0.2.1\nc A 192.0.2.1\n$TTL 5\nd A 192.0.2.1\ne 7 A 192.0.2.1\nf A 192.0.2.1"
    #expect(try records(text).map(\.timeToLive) == [3600, 60, 60, 5, 7, 5])
    #expect(try records("a 2147483647 A 192.0.2.1").map(\.timeToLive) == [2_147_483_647])
    #expect(try records("a 1W2d3H4m5s A 192.0.2.1").map(\.timeToLive) == [788_645])
  }

  @Test(arguments: [
    (#"a\.b A 192.0.2.1"#, #"a\046b.example.com"#),
    (#"\065\066 A 192.0.2.1"#, "ab.example.com"),
    (#"\@ A 192.0.2.1"#, "@.example.com"),
    (#"\$a\; A 192.0.2.1"#, "$a;.example.com"),
    (#"x\ y.example.net. A 192.0.2.1"#, #"x\032y.example.net"#),
    (#"\000\255 A 192.0.2.1"#, #"\000\255.example.com"#),
    ("*.a A 192.0.2.1", "*.a.example.com"),
    (". A 192.0.2.1", "."),
    ("@ A 192.0.2.1", "example.com"),
  ])
  func readsNames(text: String, owner: String) throws {
    #expect(try records(text).map(\.owner.description) == [owner])
  }

  @Test(arguments: [
    (#"a TXT one two"#, [["one", "two"]]),
    (#"a TXT "one;(" two;three"#, [["one;(", "two"]]),
    (#"a TXT "a\"b\\c\059\032d""#, [[#"a"b\c; d"#]]),
    (#"a TXT "" "x""y""#, [["", "x", "y"]]),
    ("a TXT ( \"one\" ; first\r\n  \"two\" )\r\n TXT three", [["one", "two"], ["three"]]),
    ("a TXT \"tab\there\"", [["tab\there"]]),
    ("a TXT \\# 4 03 6162 63", [["abc"]]),
    ("\u{FEFF}a TXT \"é\"", [["é"]]),
  ])
  func readsStrings(text: String, strings: [[String]]) throws {
    #expect(try records(text).map(\.data) == strings.map { .text($0.map(octets)) })
  }

  @Test func followsOrigins() throws {
    let text = "$ORIGIN example.net.\na A 192.0.2.1\n$origin sub\na A 192.0.2.1\n$ORIGIN .\na A 192.0.2.1"
    #expect(try records(text).map(\.owner.description) == ["a.example.net", "a.sub.example.net", "a"])
  }

  @Test func readsDirectives() throws {
    let text = """
      $ORIGIN example.org.
      $MAILLOOP-TIMEOUT slow
      $MAILLOOP-SERVFAIL @ mx
      $MAILLOOP-DNSSEC secure
      $MAILLOOP-NXDOMAIN gone txt 5m
      a A 192.0.2.1
      $MAILLOOP-NODATA a TYPE28 60
      $MAILLOOP-RECORDING
      """
    let file = try MasterFile(text: text)
    #expect(file.isRecording)
    #expect(
      file.outcomes == [
        StatedOutcome(name("slow.example.org"), nil, .timeOut),
        StatedOutcome(name("example.org"), .mx, .serverFailure),
        StatedOutcome(name("gone.example.org"), .txt, .noSuchName, timeToLive: 300, security: .secure),
        StatedOutcome(name("a.example.org"), .aaaa, .noData, timeToLive: 60, security: .secure),
      ])
    #expect(file.records.map(\.security) == [.secure])
  }

  @Test(arguments: [
    ("a TEXT x", "1:3 unknown type \"TEXT\""),
    ("\n\na IN 300 A 192.0.2.256", "3:12 \"192.0.2.256\" is not an IPv4 address"),
    ("a A 2001:db8::1", "1:5 \"2001:db8::1\" is not an IPv4 address"),
    ("a AAAA 192.0.2.1", "1:8 \"192.0.2.1\" is not an IPv6 address"),
    ("a A", "1:4 the entry ends where an IPv4 address must stand"),
    ("a", "1:2 the entry ends where a type must stand"),
    ("a 60\nb", "1:5 the entry ends where a type must stand\n2:2 the entry ends where a type must stand"),
    ("a MX mail", "1:6 \"mail\" is not a preference from 0 to 65535"),
    ("a MX 65536 mail", "1:6 \"65536\" is not a preference from 0 to 65535"),
    ("a MX 10", "1:8 the entry ends where a name must stand"),
    ("a A 192.0.2.1 b", "1:15 \"b\" stands behind the end of the record"),
    ("a CH TXT x", "1:3 class CH"),
    ("a CLASS4 TXT x", "1:3 class CLASS4"),
    (" A 192.0.2.1", "1:2 the first entry begins with a blank, so it has no owner"),
    ("$INCLUDE /etc/passwd", "1:1 $INCLUDE is not followed"),
    ("$GENERATE 1-9 a$ A 192.0.2.$", "1:1 $GENERATE is not followed"),
    ("$MAILLOOP-TIMEUOT a", "1:1 unknown directive \"$MAILLOOP-TIMEUOT\""),
    ("$MAILLOOP-TIMEOUT a NS", "1:21 no question of type NS is ever asked"),
    ("$MAILLOOP-DNSSEC yes", "1:18 \"yes\" is not a DNSSEC status"),
    ("$TTL soon", "1:6 \"soon\" is not a time to live"),
    ("$TTL 5x", "1:6 \"5x\" is not a time to live"),
    ("$TTL 2147483648", "1:6 the time to live 2147483648 is above 2147483647 seconds"),
    (
      "$TTL 99999999999999999999999999w", "1:6 the time to live 99999999999999999999999999w is above 2147483647 seconds"
    ),
    ("$TTL 5 6", "1:8 \"6\" stands behind the end of the record"),
    ("é.example. A 192.0.2.1", "1:1 the name \"\\195\\169.example.\" is not ASCII"),
    ("é\u{301}=x TXT \"y", "1:1 the name \"\\195\\169\\204\\129=x\" is not ASCII"),
    ("a TXT \"é\" \"y", "1:11 the string is not closed in its line"),
    ("a TXT ( x", "1:7 the parenthesis is never closed"),
    ("a TXT x )", "1:9 the parenthesis was never opened"),
    ("a..b A 192.0.2.1", "1:1 a label is empty or longer than 63 octets"),
    (".a A 192.0.2.1", "1:1 a label is empty or longer than 63 octets"),
    (#"a TXT \25"#, "1:7 a backslash without three digits up to 255 or one character behind it"),
    (#"a TXT x\256"#, "1:8 a backslash without three digits up to 255 or one character behind it"),
    ("a TXT x\\", "1:8 a backslash without three digits up to 255 or one character behind it"),
    ("a TXT \\# 2 00", "1:7 \"\\#\" is not a length and that many octets in hexadecimal"),
    ("a A \\# 3 c00002", "1:5 \"\\#\" is not a length and that many octets in hexadecimal"),
    ("\"a\" A 192.0.2.1", "1:1 \"a\" is not a name"),
  ])
  func saysWhatIsWrong(text: String, expected: String) {
    #expect(problem(text) == expected)
  }

  @Test func goesOnAfterAProblem() {
    let text = """
      a TXT ( "one"
        "two
        three" )
      b A 192.0.2.1 (
        192.0.2.2 )
      c NXS x
      d A 192.0.2.1
      e B 192.0.2.1
      """
    // The string ends in its line, and the parenthesis goes on to the quotation mark that is not closed in the next one.
    #expect(
      problem(text) == """
        2:3 the string is not closed in its line
        5:3 "192.0.2.2" stands behind the end of the record
        6:3 unknown type "NXS"
        8:3 unknown type "B"
        """)
  }

  @Test(arguments: [
    ("a TEXT x", #"did you mean "TXT"?"#), ("a CNAM x", #"did you mean "CNAME"?"#),
    ("$MAILLOOP-TIMEUOT a", #"did you mean "$MAILLOOP-TIMEOUT"?"#), ("$orign a", #"did you mean "$ORIGIN"?"#),
  ])
  func findsTheWordThatWasMeant(text: String, remedy: String) throws {
    let error = try #require(throws: MasterFileError.self) { try MasterFile(text: text) }
    #expect(error.problems.map(\.remedy) == [remedy])
  }

  @Test func showsNoControlCharacters() throws {
    let error = try #require(throws: MasterFileError.self) {
      try MasterFile(text: "a A \u{1B}[31m\u{7}\(String(repeating: "x", count: 100))")
    }
    #expect(error.description.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
    #expect(error.description.utf8.count < 300)
  }

  private func octets(_ text: String) -> [UInt8] { Array(text.utf8) }
}

/// The name of a test; a name that is none fails the test that uses it, as the root.
func name(_ text: String) -> DomainName {
  guard let name = DomainName(text) else {
    Issue.record("not a name: \(text)")
    return .root
  }
  return name
}
