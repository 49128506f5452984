extension Charset {
  /// The character sets by label; labels are in small letters, with `-` for `_`.
  static let known: [String: Charset] = {
    var known: [String: Charset] = [:]
    func add(_ charset: Charset, _ aliases: String) {
      var label = charset.name.lowercased()
      label = String(label.map { $0 == "_" ? "-" : $0 })
      known[label] = charset
      for alias in aliases.split(separator: " ") { known[String(alias)] = charset }
    }
    add(.ascii, "ascii ansi-x3.4-1968 ansi-x3.4-1986 iso-646.irv:1991 iso646-us us 646 ibm367 cp367 csascii")
    add(.utf8, "utf8 unicode-1-1-utf-8 x-utf-8 utf-8n csutf8")
    add(.latin1, "latin1 l1 iso8859-1 iso88591 iso-8859-1:1987 8859-1 ibm819 cp819 csisolatin1")
    add(.windows1252, "cp1252 x-cp1252 windows1252 ansi-1252 ms-ansi")
    for (name, library, aliases) in libraryNames {
      add(Charset(name: name, libraryName: library, method: .library(isStateful: false)), aliases)
    }
    for (name, library, aliases) in statefulNames {
      add(Charset(name: name, libraryName: library, method: .library(isStateful: true)), aliases)
    }
    for part in 2...16 where part != 12 && part != 8 && part != 6 {
      let charset = Charset(
        name: "ISO-8859-\(part)", libraryName: "ISO-8859-\(part)", method: .library(isStateful: false))
      add(charset, "iso8859-\(part) iso8859\(part) 8859-\(part)")
    }
    for (label, name) in latinAliases { known[label] = known[name] }
    for page in 1250...1258 where page != 1252 {
      let charset = Charset(name: "windows-\(page)", libraryName: "CP\(page)", method: .library(isStateful: false))
      add(charset, "cp\(page) x-cp\(page) windows\(page)")
    }
    for page in ["437", "775", "850", "852", "855", "857", "860", "861", "862", "863", "864", "865", "866", "869"] {
      let charset = Charset(name: "IBM\(page)", libraryName: "IBM\(page)", method: .library(isStateful: false))
      add(charset, "cp\(page) \(page) cs-ibm\(page) ibm-\(page)")
    }
    return known
  }()

  private static let latinAliases = [
    "latin2": "iso-8859-2", "l2": "iso-8859-2", "latin3": "iso-8859-3", "l3": "iso-8859-3", "latin4": "iso-8859-4",
    "l4": "iso-8859-4", "cyrillic": "iso-8859-5", "greek": "iso-8859-7", "greek8": "iso-8859-7",
    "latin5": "iso-8859-9", "l5": "iso-8859-9", "latin6": "iso-8859-10", "l6": "iso-8859-10",
    "latin-9": "iso-8859-15", "latin9": "iso-8859-15", "latin10": "iso-8859-16",
  ]

  /// Preferred MIME name, name in glibc, further labels.
  private static let libraryNames: [(String, String, String)] = [
    // ISO-8859-6-I and -E name the direction of right-to-left text and nothing else (RFC 1556).
    ("ISO-8859-6", "ISO-8859-6", "iso-8859-6-i iso-8859-6-e iso8859-6 arabic ecma-114 asmo-708"),
    ("ISO-8859-8", "ISO-8859-8", "iso-8859-8-i iso-8859-8-e iso8859-8 hebrew logical visual"),
    ("KOI8-R", "KOI8-R", "koi8 koi koi8r cskoi8r"),
    ("KOI8-U", "KOI8-U", "koi8u koi8-ru"),
    ("Shift_JIS", "CP932", "sjis shiftjis x-sjis ms-kanji windows-31j ms932 cp932 csshiftjis"),
    ("EUC-JP", "EUC-JP", "eucjp x-euc-jp x-euc ujis"),
    ("GB18030", "GB18030", "gb2312 gb-2312-80 chinese csgb2312 gbk x-gbk cp936 ms936 windows-936 euc-cn x-euc-cn"),
    ("Big5", "BIG5-HKSCS", "big-5 cn-big5 x-x-big5 big5-hkscs big5hkscs cp950 windows-950 csbig5"),
    ("EUC-KR", "CP949", "euckr ks-c-5601-1987 ks-c-5601-1989 ks-c-5601 ksc5601 korean cp949 uhc x-windows-949 ms949"),
    ("EUC-TW", "EUC-TW", "euctw x-euc-tw"),
    ("Johab", "JOHAB", "cp1361"),
    ("TIS-620", "CP874", "tis620 tis620-0 iso-8859-11 windows-874 cp874 dos-874"),
    ("VISCII", "VISCII", "csviscii"),
    ("TCVN", "TCVN5712-1", "tcvn-5712 tcvn5712-1"),
    ("macintosh", "MACINTOSH", "mac macroman x-mac-roman"),
    ("x-mac-cyrillic", "MAC-CYRILLIC", "maccyrillic mac-cyrillic x-mac-ukrainian"),
    ("UTF-16", "UTF-16", "utf16 ucs-2 iso-10646-ucs-2 unicode"),
    ("UTF-16LE", "UTF-16LE", "utf16le ucs-2le"),
    ("UTF-16BE", "UTF-16BE", "utf16be ucs-2be"),
    ("UTF-32", "UTF-32", "utf32 ucs-4 iso-10646-ucs-4"),
    ("UTF-32LE", "UTF-32LE", "utf32le ucs-4le"),
    ("UTF-32BE", "UTF-32BE", "utf32be ucs-4be"),
    ("PT154", "PT154", "ptcp154 cp154 csptcp154"),
    ("hp-roman8", "HP-ROMAN8", "roman8 r8"),
    ("ARMSCII-8", "ARMSCII-8", "armscii8"),
    ("Georgian-PS", "GEORGIAN-PS", ""),
    ("ISO-IR-111", "ECMA-CYRILLIC", "koi8-e ecma-cyrillic"),
  ]

  /// The same, of those that switch alphabets and begin each text anew in ASCII.
  private static let statefulNames: [(String, String, String)] = [
    ("ISO-2022-JP", "ISO-2022-JP-3", "iso2022jp csiso2022jp jis"),
    ("ISO-2022-JP-2", "ISO-2022-JP-2", "iso2022jp2 csiso2022jp2 iso-2022-jp-1"),
    ("ISO-2022-JP-3", "ISO-2022-JP-3", ""),
    ("ISO-2022-KR", "ISO-2022-KR", "iso2022kr csiso2022kr"),
    ("ISO-2022-CN", "ISO-2022-CN", "iso2022cn csiso2022cn"),
    ("UTF-7", "UTF-7", "utf7 unicode-1-1-utf-7 csunicode11utf7"),
  ]
}
