import MailFacts

/// What a case, a rule or a whole run comes to: its gravest finding.
enum Outcome: Int, Comparable, CaseIterable {
  case pass, info, warning, error

  init(_ severity: Severity?) {
    switch severity {
    case nil: self = .pass
    case .info: self = .info
    case .warning: self = .warning
    case .error: self = .error
    }
  }

  /// Whether somebody has to act.
  var isFailing: Bool { self >= .warning }

  /// The word beside the sign, so that nothing is told by colour alone.
  var word: String {
    switch self {
    case .pass: "Pass"
    case .info: "Note"
    case .warning: "Warning"
    case .error: "Error"
    }
  }

  /// The word in data and in the page's address.
  var key: String {
    switch self {
    case .pass: "pass"
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
