/// A message with From, Date, Message-ID, and MIME-Version where there are Content- fields, and with a body.
func completed(_ text: String) -> String {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let header = lines.prefix { !$0.isEmpty }
  let names = header.filter { $0.first != " " && $0.first != "\t" }.map { line in
    // A mark of a test may stand in front of a name, or behind it.
    String(line.prefix { $0 != ":" }.lowercased().unicodeScalars.filter { $0 != "↓" && $0 != " " })
  }
  var missing = ""
  for (name, body) in [
    ("From", "Ann <ann@example.com>"), ("Date", "Mon, 2 Mar 2026 10:00:00 +0100"), ("Message-ID", "<0@example.com>"),
  ] where !names.contains(name.lowercased()) {
    missing += "\(name): \(body)\n"
  }
  if names.contains(where: { $0.hasPrefix("content-") }), !names.contains("mime-version") {
    missing += "MIME-Version: 1.0\n"
  }
  return missing + text + (header.count == lines.count ? "\n\nHello.\n" : "")
}
