/// What a field body may cost at most while it is parsed.
public enum GrammarLimits {
  /// How deep comments may nest before the depth is reported; deeper ones are still skipped, by counting.
  public static let commentDepth = 64

  /// How many defects are kept of one field body; the rest is only counted.
  public static let defectsPerField = 32

  /// How many addresses are read from one field body.
  public static let addresses = 100_000

  /// How many identifiers are read from one field body.
  public static let identifiers = 100_000

  /// How many clauses and comments are kept of one Received field.
  public static let traceClauses = 128

  /// How many parameters of Auto-Submitted, or URIs and tokens of other list fields, are kept.
  public static let listElements = 1_000

  /// How many fields of one machine-readable report are kept.
  public static let reportFields = 100_000
}
