/// Where a secret is kept; the secret itself never stands in a configuration.
///
///     CredentialReference("env:MAILLOOP_SMTP")            // .environment("MAILLOOP_SMTP")
///     CredentialReference("file:/etc/mailloop/smtp.auth") // .file("/etc/mailloop/smtp.auth")
///     CredentialReference("hunter2")                      // nil
package enum CredentialReference: Sendable, Hashable {
  /// A variable of the environment.
  case environment(String)
  /// A file that only the program may read.
  case file(String)

  /// Reads a reference; nil for anything else, which may be a secret and is not to be shown.
  package init?(_ text: String) {
    if text.hasPrefix("env:") {
      let name = text.dropFirst(4)
      guard (1...255).contains(name.utf8.count), name.utf8.allSatisfy(Self.isNameOctet),
        let first = name.utf8.first, !(0x30...0x39).contains(first)
      else { return nil }
      self = .environment(String(name))
    } else if text.hasPrefix("file:") {
      let path = text.dropFirst(5)
      guard (1...4096).contains(path.utf8.count),
        path.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
      else { return nil }
      self = .file(String(path))
    } else {
      return nil
    }
  }

  /// The reference as ``init(_:)`` reads it.
  package var text: String {
    switch self {
    case .environment(let name): "env:" + name
    case .file(let path): "file:" + path
    }
  }

  /// Names of variables: letters, digits and `_`, no digit first (POSIX.1, "Environment Variable Definition").
  private static func isNameOctet(_ octet: UInt8) -> Bool {
    switch octet {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
    default: false
    }
  }
}
