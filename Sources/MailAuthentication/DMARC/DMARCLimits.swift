/// What DMARC may cost at most for one message, besides the eight questions of one tree walk.
public enum DMARCLimits {
  /// From how many labels on a tree walk leaves some out (RFC 9989, section 4.10: "eight was chosen as the query limit").
  public static let labels = 8

  /// How many Author Domains of one From field are evaluated (RFC 9989, section 11.5: each receiver defines the number).
  public static let authorDomains = 8

  /// For how many domains of signatures and reverse paths the Organizational Domain is looked for by a tree walk.
  public static let walkedIdentifiers = 16

  /// How many identifiers are reported one by one.
  public static let identifiers = 256

  /// How many addresses for reports are read from one tag.
  public static let reportURIs = 64
}
