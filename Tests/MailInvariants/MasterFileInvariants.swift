import InternetMessage
import MailDNS

/// What holds for a master file of any octets: it is refused with places that are in it, or it can be written and read
/// again, and every record is found.
enum MasterFileInvariants {
  static func violations(in octets: [UInt8]) -> [String] {
    var violations: [String] = []
    if let name = DomainName(internationalized: octets), octets.contains(where: { $0 >= 0x80 }),
      !name.description.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "\\") })
    {
      violations.append("a converted name is not ASCII: \(name)")
    }
    do throws(MasterFileError) {
      check(try MasterFile(octets: octets), &violations)
    } catch {
      let lines = octets.count { $0 == .lineFeed } + 1
      if error.problems.isEmpty { violations.append("refused without a reason") }
      for problem in error.problems
      where !(1...lines).contains(problem.line) || !(1...octets.count + 1).contains(problem.column) {
        violations.append("a problem is outside of the file: \(problem)")
      }
      if error.description.unicodeScalars.contains(where: { $0 != "\n" && ($0.value < 0x20 || $0.value == 0x7F) }) {
        violations.append("a message has control characters")
      }
    }
    return violations
  }

  private static func check(_ file: MasterFile, _ violations: inout [String]) {
    guard (try? MasterFile(text: file.description)) == file else {
      violations.append("what is written reads back as something else")
      return
    }
    let resolver = MasterFileResolver(file)
    let stated = Set(file.outcomes.map(\.name))
    for record in file.records where record.security != .bogus && !stated.contains(record.owner) {
      let answer = resolver.lookUp(DNSQuestion(record.owner, record.type))
      let isBogus = answer.security == .bogus
      if !isBogus, !answer.records.contains(record.data) {
        violations.append("a record of \(record.owner) is not found")
      }
    }
    for name in file.otherNames where !stated.contains(name) {
      if resolver.lookUp(DNSQuestion(name, .ptr)).outcome == .noSuchName,
        resolver.lookUp(DNSQuestion(name, .cname)).outcome != .found
      {
        violations.append("\(name) does not exist")
      }
    }
  }
}
