/// What a field of results may cost at most while it is read, and how long what we write may be.
public enum AuthenticationResultsLimits {
  /// How many methods are read from one field.
  public static let results = 256

  /// How many properties are read from one field, all methods together.
  public static let properties = 2_048

  /// How many comments are kept of one field.
  public static let comments = 256

  /// How many octets of a value are written, with its quotes and backslashes; a line has at most 998 (RFC 5322, section
  /// 2.1.1).
  public static let writtenValueOctets = 900

  /// How many octets of a method's, a result's or a property's name are written.
  public static let writtenNameOctets = 30

  /// The number that a larger one is read as, such as an instance or a version.
  public static let largestNumber = 1_000_000_000
}
