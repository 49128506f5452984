import Testing

@testable import Settings

/// Keys and values are found where they stand; a bar marks each place, and is not part of the document.
@Suite struct PlaceTests {
  @Test(
    arguments: [
      ("|a = 1", ["a"]),
      ("[x]\n|a = 1", ["x", "a"]),
      ("[|x.y]\na = 1", ["x"]),
      ("[x.|y]\na = 1", ["x", "y"]),
      ("[ x ]\n y.|\"a b\" = 1", ["x", "y", "a b"]),
      ("b = \"\"\"\na = 1\\\"\"\"\"\"\"\n|a = 1", ["a"]),
      ("b = '''\na = 1''''\n|a = 1", ["a"]),
      ("b = \"#\\\"\" # a = 1\n|a = 1", ["a"]),
      ("b = [ # a\n 'a = 1', ]\n|a = 1", ["a"]),
      ("x = { b = \"}\", |a = 1 }", ["x", "a"]),
      ("b = 1979-05-27 07:32:00Z#\r\n|a = 1", ["a"]),
    ] as [(String, [String])])
  func keys(marked: String, path: [String]) throws {
    let (document, offset) = try unmarked(marked)
    let path = path.reduce(SettingPath()) { $0.key($1) }
    #expect(TOMLPlaces(octets: document).keys[path] == offset)
  }

  @Test(arguments: [
    ("a = |1", SettingPath("a")),
    ("a = [ 1,\n|2 ]", SettingPath("a").index(1)),
    ("a = [ [ 1 ], [ 2, |3 ] ]", SettingPath("a").index(1).index(1)),
    ("a = [ { b = 1 }, |{ b = 2 } ]", SettingPath("a").index(1)),
    ("a = [ { b = 1 }, { b = |2 } ]", SettingPath("a").index(1).key("b")),
    ("[[a]]\nb = 1\n|[[a]]\nb = 2", SettingPath("a").index(1)),
    ("[[a]]\nb = 1\n[[a]]\nb = |2", SettingPath("a").index(1).key("b")),
    ("[[a]]\n[[a]]\n[[a.c]]\n[a.c.d]\nb = |2", SettingPath("a").index(1).key("c").index(0).key("d").key("b")),
    ("|[a]", SettingPath("a")),
    // What has no place is shown at what is around it.
    ("[|a]\nb = 1", SettingPath("a").key("zzz")),
  ])
  func values(marked: String, path: SettingPath) throws {
    let (document, offset) = try unmarked(marked)
    #expect(TOMLPlaces(octets: document).value(path) == offset)
  }

  private func unmarked(_ marked: String) throws -> ([UInt8], Int) {
    var octets = Array(marked.utf8)
    let offset = try #require(octets.firstIndex(of: UInt8(ascii: "|")))
    octets.remove(at: offset)
    return (octets, offset)
  }
}
