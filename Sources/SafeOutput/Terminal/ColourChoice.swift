/// When output is coloured.
public enum ColourChoice: String, Sendable, CaseIterable {
  /// On a terminal, unless the environment says otherwise.
  case auto
  /// Always.
  case always
  /// Never.
  case never

  /// Whether to colour, from the environment's variables and from whether the output is a terminal.
  ///
  /// An explicit choice wins; then `NO_COLOR` (not empty), then `CLICOLOR_FORCE` (not empty, not 0); on a terminal
  /// `CLICOLOR=0` and `TERM=dumb` switch colours off.
  public func coloursOutput(environment: [String: String], isTerminal: Bool) -> Bool {
    func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if isSet("NO_COLOR") { return false }
    if isSet("CLICOLOR_FORCE") && environment["CLICOLOR_FORCE"] != "0" { return true }
    return isTerminal && environment["CLICOLOR"] != "0" && environment["TERM"] != "dumb"
  }
}
