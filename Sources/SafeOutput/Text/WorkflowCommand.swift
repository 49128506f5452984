/// A command to GitHub's workflow runner, which reads them from the lines of a job's output.
///
///     ::error file=mail/a.eml,line=2,title=PRES001::X-Mailer is gone.
///
/// What comes from mail can neither end the command nor begin another: `%`, CR and LF are escaped in the message, and
/// `:` and `,` in properties as well; other controls become visible, since the job's log is shown as a terminal would.
public struct WorkflowCommand: Sendable {
  /// Which annotation the runner makes.
  public enum Name: String, Sendable {
    /// An error.
    case error
    /// A warning.
    case warning
    /// A notice.
    case notice
  }

  private let name: Name
  private let properties: KeyValuePairs<StaticString, String?>
  private let message: String

  /// Makes a command; properties that are nil are left out.
  public init(_ name: Name, _ properties: KeyValuePairs<StaticString, String?>, message: String) {
    self.name = name
    self.properties = properties
    self.message = message
  }

  /// The command as one line with its line end.
  public var octets: [UInt8] {
    var octets = Array("::\(name.rawValue)".utf8)
    var separator: UInt8 = 0x20
    for (name, value) in properties {
      guard let value else { continue }
      octets.append(separator)
      separator = 0x2C
      name.withUTF8Buffer { octets.append(contentsOf: $0) }
      octets.append(0x3D)
      Self.append(value, isProperty: true, to: &octets)
    }
    octets.append(contentsOf: "::".utf8)
    Self.append(message, isProperty: false, to: &octets)
    octets.append(0x0A)
    return octets
  }

  private static func append(_ text: String, isProperty: Bool, to octets: inout [UInt8]) {
    let isPlain = text.utf8.allSatisfy { octet in
      octet >= 0x20 && octet < 0x7F && octet != 0x25 && !(isProperty && (octet == 0x3A || octet == 0x2C))
    }
    if isPlain {
      octets.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x25: octets.append(contentsOf: "%25".utf8)
      case 0x0A: octets.append(contentsOf: "%0A".utf8)
      case 0x0D: octets.append(contentsOf: "%0D".utf8)
      case 0x3A where isProperty: octets.append(contentsOf: "%3A".utf8)
      case 0x2C where isProperty: octets.append(contentsOf: "%2C".utf8)
      default: octets.append(contentsOf: scalar.shownText.utf8)
      }
    }
  }
}
