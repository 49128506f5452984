import Foundation
import Testing

@testable import RelayConfiguration

/// main.cf and master.cf: values as a real Postfix expands them, places, and limits.
struct ParameterFileTests {
  /// Parameters whose values Postfix is asked for by `postconf -x`.
  private static let text = """
    # a comment
    one = a
      b
    # between
      c
    two = <$one> ${one} $(one)x
    three = ${two?yes} ${none?no} ${none:nothing} ${two:no}
    four = ${two?{full}:{empty}} ${none?{full}:{empty}}
    five = $$one $$ $none.
    six = ${{a} == {a} ? {same} : {other}} ${{2} < {10} ? {less} : {more}} ${{b} > {a}?{after}}
    seven=no blanks
    eight =
    nine = x
    nine = y
    ten = ${nine?{${seven?{nested $one}}}}
    # Postfix knows only names that others name.
    mydestination = $three $four $five $six $seven $eight $nine $ten
    header_checks = regexp:$config_directory/header_checks, pcre:/b
    """

  @Test(.enabled(if: Postmap.isThere, "Postfix is not installed"))
  func expandsAsPostfixDoes() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mailloop-postconf-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let octets = Array(("compatibility_level = 3.6\n" + Self.text + "\n").utf8)
    let path = folder.path + "/main.cf"
    try Data(octets).write(to: URL(fileURLWithPath: path))
    let server = MailServer(mainPath: path, tables: [], read: { $0 == path ? octets : nil })
    let names = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "header_checks",
      "mime_header_checks", "nested_header_checks", "header_size_limit", "message_size_limit", "canonical_classes",
      "masquerade_classes", "local_header_rewrite_clients", "always_add_missing_headers",
      "disable_mime_output_conversion", "recipient_canonical_classes", "sender_canonical_classes",
    ]
    let arguments = ["-c", folder.path, "-x", "-h"] + names
    let lines = try Postmap.run("/usr/sbin/postconf", arguments, "").output.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == names.count + 1)
    for (name, line) in zip(names, lines) {
      // postconf shows one blank for several.
      let words = server.value(name)?.split(separator: " ").joined(separator: " ")
      #expect(words == line.split(separator: " ").joined(separator: " "), "\(name)")
    }
  }

  @Test func namesPlaces() throws {
    let file = ParameterFile(SourceText(path: "main.cf", octets: Array("a = 1\n\nb =\n  2\nnonsense\na = 3\n".utf8)))
    #expect(file.parameters["a"]?.value == "3")
    #expect(file.file.string(try #require(file.parameters["b"]).range) == "b =\n  2")
    #expect(file.problems.listed.map { file.file.position(of: $0.range.lowerBound).line } == [5, 1])
  }

  @Test(arguments: ["$a", "${a}", "${a?{$a}}", "x$b"])
  func endlessExpansionsEnd(value: String) {
    let octets = Array("a = \(value)\nb = $a$a$a$a\n".utf8)
    let server = MailServer(mainPath: "main.cf", tables: [], read: { $0 == "main.cf" ? octets : nil })
    #expect(server.value("a") == nil)
  }

  @Test func growingExpansionsEnd() {
    let lines = (1...19).map { "p\($0) = " + String(repeating: "$p\($0 - 1)", count: 10) }
    let octets = Array((["p0 = 0123456789"] + lines).joined(separator: "\n").utf8)
    let server = MailServer(mainPath: "main.cf", tables: [], read: { $0 == "main.cf" ? octets : nil })
    #expect(server.value("p2")?.utf8.count == 1_000)
    #expect(server.value("p9") == nil)
  }

  @Test func readsServices() {
    let text = """
      smtp inet n - y - - smtpd
      2525 inet n - y - - smtpd
        -o smtpd_sasl_auth_enable=yes -o { smtpd_client_restrictions = permit_sasl_authenticated, reject }
      # a comment
        -o cleanup_service_name=own
      short line
      own unix n - y - 0 cleanup -o header_checks=
      """
    let file = ServiceFile(SourceText(path: "master.cf", octets: Array(text.utf8)))
    #expect(file.services.map(\.name) == ["smtp", "2525", "own"])
    #expect(file.services.map(\.command) == ["smtpd", "smtpd", "cleanup"])
    #expect(
      file.services[1].overrides.map { [$0.name, $0.value] } == [
        ["smtpd_sasl_auth_enable", "yes"], ["smtpd_client_restrictions", "permit_sasl_authenticated, reject"],
        ["cleanup_service_name", "own"],
      ])
    #expect(file.services[2].override("header_checks")?.value == "")
    #expect(file.problems.listed.map { file.file.position(of: $0.range.lowerBound).line } == [6])
  }

  @Test(arguments: [
    ("regexp:/a, pcre:/b", ["regexp:/a", "pcre:/b"]), ("hash:/x\n proxy:pcre:/y", ["hash:/x", "pcre:/y"]),
    ("/plain", ["hash:/plain"]), ("inline:{ a=b, c=d } static:x", ["inline:{ a=b, c=d }", "static:x"]), ("", []),
  ])
  func readsReferences(value: String, references: [String]) {
    #expect(MapReference.all(in: value, defaultType: "hash").map(\.text) == references)
  }
}
