/// How serious a finding is; the milder severity is the lesser one.
public enum Severity: UInt8, Sendable, Comparable, CaseIterable {
  /// Worth knowing; nothing breaks.
  case info
  /// Something may break, or breaks for some.
  case warning
  /// Something is broken.
  case error

  /// The word in configuration and output.
  public var name: String {
    switch self {
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// The severity with this name.
  public init?(name: String) {
    guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = match
  }

  /// Compares by seriousness.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
