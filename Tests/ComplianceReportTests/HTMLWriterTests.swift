import Testing

@testable import SafeOutput

struct HTMLWriterTests {
  @Test func nestsElements() {
    var html = HTMLWriter()
    html.element(.p, [.classes("note", "is-error"), .id("a")]) { html in
      html.text("1 < 2")
      html.element(.br)
      html.element(.a, [.fragment("b\"c")], text: "b & c")
    }
    #expect(
      String(decoding: html.octets, as: UTF8.self)
        == "<p class=\"note is-error\" id=\"a\">1 &lt; 2<br><a href=\"#b&quot;c\">b &amp; c</a></p>")
  }

  @Test(arguments: [
    ("a&b", "a&amp;b"), ("<b>", "&lt;b&gt;"), ("\"'", "&quot;&#39;"), ("\0\u{1F}\u{7F}", "␀␟␡"),
    ("\r\n", "␍\n"), ("\u{202E}x", "⟨U+202E⟩x"), ("\u{9F}", "⟨U+009F⟩"), ("\u{E0041}", "⟨U+E0041⟩"),
    ("\u{FFFE}", "⟨U+FFFE⟩"), ("é€😀", "é€😀"), ("", ""),
  ])
  func escapes(text: String, written: String) {
    var html = HTMLWriter()
    html.text(text)
    #expect(String(decoding: html.octets, as: UTF8.self) == written)
  }

  /// RFC 3629, section 4: overlong forms, surrogates, what lies beyond U+10FFFF and cut sequences are no UTF-8.
  @Test(
    arguments: [
      ([0x41, 0x9F], "A⟨9F⟩"), ([0xC3, 0xA9], "é"), ([0xC3], "⟨C3⟩"), ([0xC3, 0x41], "⟨C3⟩A"),
      ([0xC0, 0x80], "⟨C0⟩⟨80⟩"), ([0xE0, 0x80, 0x80], "⟨E0⟩⟨80⟩⟨80⟩"), ([0xED, 0xA0, 0x80], "⟨ED⟩⟨A0⟩⟨80⟩"),
      ([0xF4, 0x90, 0x80, 0x80], "⟨F4⟩⟨90⟩⟨80⟩⟨80⟩"), ([0xF5, 0x41], "⟨F5⟩A"), ([0xE2, 0x82, 0xC3, 0xA9], "⟨E2⟩⟨82⟩é"),
      ([0xF0, 0x9F, 0x98, 0x80], "😀"), ([0xF0, 0x9F, 0x98, 0x3C], "⟨F0⟩⟨9F⟩⟨98⟩&lt;"),
    ] as [([UInt8], String)])
  func showsOctetsThatAreNoUTF8(octets: [UInt8], written: String) {
    var html = HTMLWriter()
    html.text(octets: octets[...])
    #expect(String(decoding: html.octets, as: UTF8.self) == written)
  }

  @Test func keepsLineEndsOutOfAttributes() {
    var html = HTMLWriter()
    html.element(.span, [.label("a\n\tb\">")])
    #expect(String(decoding: html.octets, as: UTF8.self) == "<span aria-label=\"a&#10;&#9;b&quot;&gt;\"></span>")
  }

  @Test func dataCannotCloseItsBlock() {
    var html = HTMLWriter()
    html.dataBlock(id: "d", json: Array(#"["</script><!--&"]"#.utf8))
    #expect(
      String(decoding: html.octets, as: UTF8.self)
        == #"<script type="application/json" id="d">["\u003C/script\u003E\u003C!--\u0026"]</script>"# + "\n")
  }

  /// The digest of the empty text is 47DEQpj8… in base64, as anybody can recompute.
  @Test func thePolicyNamesDigests() {
    var html = HTMLWriter()
    html.contentSecurityPolicy(styles: [StaticText("")], scripts: [])
    let expected =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; "
      + "style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; script-src\">\n"
    #expect(String(decoding: html.octets, as: UTF8.self) == expected)
  }

  /// The examples that NIST publishes for FIPS 180-4, and the lengths around the padding's edge.
  @Test(arguments: [
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func digests(text: String, digest: String) {
    let octets = SHA256.digest(of: Array(text.utf8))
    let written = octets.map { octet in (octet < 16 ? "0" : "") + String(octet, radix: 16) }.joined()
    #expect(written == digest)
  }

  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func encodesBase64(text: String, encoded: String) {
    #expect(String(decoding: Base64Text.encode(Array(text.utf8)), as: UTF8.self) == encoded)
  }
}
