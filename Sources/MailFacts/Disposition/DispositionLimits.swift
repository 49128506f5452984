/// How much is looked at to say what becomes of a message, and the help desk's own limits with their dates.
public enum DispositionLimits {
  /// How many recipients of a field are compared with the organisation's and its partners' addresses.
  public static let recipients = 200
  /// How many lines of a text are searched for a message that somebody passed on.
  public static let forwardedLines = 400
  /// How many octets a line may have that announces such a message, or is one of its fields; longer ones are text.
  public static let forwardedLineOctets = 400
  /// How many identifiers of In-Reply-To and of References are looked at.
  public static let identifiers = 200
  /// How many addresses a ticket takes as CCs (the help desk's documentation, as of 2026-11).
  public static let ccs = 48
}
