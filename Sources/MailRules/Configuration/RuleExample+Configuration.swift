/// An example of a rule over a configuration: the files, each below a line with its name.
///
///     === main.cf ===
///     header_checks = pcre:header_checks
///     === header_checks ===
///     ↓/^X-/ IGNORE
extension RuleExample {
  /// The files of an example by their names, and the file and octet that are marked.
  public var configuration: (files: [(name: String, octets: [UInt8])], marked: (file: String, offset: Int)?) {
    var files: [(name: String, octets: [UInt8])] = []
    var marked: (file: String, offset: Int)?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== "), line.hasSuffix(" ===") {
        files.append((String(line.dropFirst(4).dropLast(4)), []))
        continue
      }
      guard !files.isEmpty else { continue }
      let example = RuleExample(stringLiteral: line + "\n")
      let (octets, mark) = example.octets(lineEnd: "\n")
      if let mark { marked = (files[files.count - 1].name, files[files.count - 1].octets.count + mark) }
      files[files.count - 1].octets += octets
    }
    return (files, marked)
  }
}
