package import HelpDesk

/// Everything that can be configured, each value as it takes effect.
///
/// A configuration file has a table a section; what it leaves out keeps the default:
///
///     [lint]
///     ignore = ["FMT012"]
///     fail-on = "warning"
///
///     [organisation]
///     support-addresses = ["support@example.com"]
package struct Settings: Sendable, Equatable {
  /// `[lint]`: which findings there are and how they are shown.
  package var lint = Lint()
  /// `[limits]`: what reading a message may cost.
  package var limits = Limits()
  /// `direction` in `[organisation]`: whether the mail goes towards the help desk or comes from it, where nothing else
  /// tells.
  package var direction = Direction.unknown
  /// `[organisation]` and `[connector]`: whose mail this is.
  package var organisation = Organisation()
  /// `[authentication]`: whom to ask and whom to believe about a message's authors.
  package var authentication = Authentication()
  /// `[dmarc]`: how DMARC judges.
  package var dmarc = DMARC()
  /// `[relay]`: what the organisation's relay is to do to mail.
  package var relay = Relay()

  /// The defaults.
  package init() {}
}
