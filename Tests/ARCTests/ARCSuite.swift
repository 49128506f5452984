import ConformanceSuites

/// The validation suite of the ARC draft, which stands beside the package where it is present.
struct ARCSuite: Decodable {
  struct Case: Decodable, Sendable {
    let name: String
    let section: Int
    let message: [UInt8]
    /// The Chain Validation Status in lower case; empty in those cases that say nothing.
    let status: String
  }

  struct Record: Decodable {
    let name: String
    let text: [UInt8]
  }

  let cases: [Case]
  /// The records of each section.
  let zones: [[Record]]

  static let isPresent = file.isPresent

  static let loaded: Result<ARCSuite, any Error> = file.load(
    """
    cases, zones = [], []
    for number, document in enumerate(documents):
        # Four names stand twice, for two cases each.
        for name, case in document["tests"].pairs:
            cases.append({"name": name, "section": number, "message": list(case["message"].encode("utf-8")),
                          "status": case["cv"].lower()})
        zones.append([{"name": name, "text": list(text.encode("utf-8"))}
                      for name, text in document["txt-records"].pairs])
    write({"cases": cases, "zones": zones})
    """)

  private static let file = YAMLSuite("arc/arc-draft-validation-tests.yml")
}
