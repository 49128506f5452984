public import MailFacts
import SafeOutput

/// What recognises a finding from run to run: 32 hexadecimal digits.
public struct Fingerprint: Sendable, Hashable {
  /// The digits, in lower case.
  public let text: String

  /// Takes digits as they stand in a file; nil when they are none.
  public init?(_ text: String) {
    guard text.utf8.count == 32, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }) else { return nil }
    self.text = text
  }

  init(digest: [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    text = String(
      decoding: digest.prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }, as: UTF8.self)
  }
}

/// Makes fingerprints, the same for baselines, SARIF and GitLab, on every machine and in every run.
///
/// A fingerprint is the first half of SHA-256 over the rule's code, the message (its path and its number in the mailbox),
/// the logical place, the evidence without carriage returns, and the number of the finding among those of the message that are
/// equal in all of these. Line numbers, offsets, severities and sentences are not in it, so that re-folding, a new
/// wording or another configuration leaves it as it is.
public struct Fingerprinter: Sendable, Hashable {
  private let root: [Substring]

  /// Makes a fingerprinter for paths below a folder.
  ///
  /// - Parameter root: the absolute path of the folder that relative paths start from, usually the working folder;
  ///   `/srv/ci/mail/a.eml` and `mail/a.eml` are then the same file. Without it absolute paths stay absolute.
  public init(root: String = "") { self.root = root.normalizedPathComponents }

  /// The fingerprints of a verdict's findings, in their order.
  public func fingerprints(of verdict: Verdict) -> [Fingerprint] {
    guard !verdict.findings.isEmpty else { return [] }
    let path = path(verdict.file)
    var seen: [Fingerprint: Int] = [:]
    return verdict.findings.map { finding in
      let first = digest(finding, path, verdict.index, occurrence: 0)
      let occurrence = seen[first, default: 0]
      seen[first] = occurrence + 1
      return occurrence == 0 ? first : digest(finding, path, verdict.index, occurrence: occurrence)
    }
  }

  /// The path of a file as locations show it: relative to the root, without `.` and `..`.
  public func relativePath(_ file: String) -> String { relativeComponents(file).joinedAsPath }

  /// The path by which a file is recognised: the relative path without a Maildir's flags.
  ///
  /// A message of a Maildir moves from `new` to `cur` and changes the flags behind `:2,` when it is read; it is the same
  /// message all the same.
  public func path(_ file: String) -> String {
    var components = relativeComponents(file)
    if components.count >= 2, ["cur", "new"].contains(components[components.count - 2]) {
      components[components.count - 2] = "cur"
      let name = components[components.count - 1]
      if let flags = name.lastIndex(of: ":"), name[flags...].hasPrefix(":2,") {
        components[components.count - 1] = name[..<flags]
      }
    }
    return components.joinedAsPath
  }

  private func relativeComponents(_ file: String) -> [Substring] {
    let components = file.normalizedPathComponents
    let isBelowRoot = !root.isEmpty && components.starts(with: root) && components.count > root.count
    return isBelowRoot ? Array(components.dropFirst(root.count)) : components
  }

  private func digest(_ finding: Finding, _ path: String, _ index: Int, occurrence: Int) -> Fingerprint {
    var identity: [UInt8] = []
    // A length before each text, so that no two lists of texts are the same octets.
    for text in ["mailloop-finding-1", finding.rule, path, String(index), finding.place] {
      identity.append(contentsOf: "\(text.utf8.count):".utf8)
      identity.append(contentsOf: text.utf8)
    }
    let evidence = finding.evidence.utf8.filter { $0 != 0x0D }
    identity.append(contentsOf: "\(evidence.count):".utf8)
    identity.append(contentsOf: evidence)
    identity.append(contentsOf: String(occurrence).utf8)
    return Fingerprint(digest: SHA256.digest(of: identity))
  }
}

extension String {
  /// The components of a path, `/` as the first of an absolute one, without empty ones, `.` and resolvable `..`.
  ///
  /// Links are not followed: this is a name, not a place on disk.
  var normalizedPathComponents: [Substring] {
    var components: [Substring] = utf8.first == 0x2F ? ["/"] : []
    // By octets: a slash with a combining mark behind it still parts components.
    for component in utf8.split(separator: 0x2F).map(Substring.init) where component != "." {
      if component == "..", let last = components.last, last != ".." {
        if last != "/" { components.removeLast() }
      } else {
        components.append(component)
      }
    }
    return components
  }
}

extension [Substring] {
  fileprivate var joinedAsPath: String {
    first == "/" ? "/" + dropFirst().joined(separator: "/") : joined(separator: "/")
  }
}
