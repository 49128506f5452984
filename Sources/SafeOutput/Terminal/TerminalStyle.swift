/// The few ways in which output on a terminal is emphasised; nothing is told by a style alone.
public enum TerminalStyle: Sendable, CaseIterable {
  /// Places and headings.
  case strong
  /// Rules of lines, line numbers.
  case faint
  /// Severity error.
  case error
  /// Severity warning.
  case warning
  /// Severity info.
  case info
  /// Remedies, and runs without findings.
  case good

  /// The parameters of `SGR` (ECMA-48, section 8.3.117).
  var parameters: StaticString {
    switch self {
    case .strong: "1"
    case .faint: "2"
    case .error: "1;31"
    case .warning: "1;33"
    case .info: "1;36"
    case .good: "32"
    }
  }
}
