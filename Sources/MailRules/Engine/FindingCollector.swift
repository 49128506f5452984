public import InternetMessage

/// Takes what rules report about one message and turns it into findings.
///
/// The line and the logical place of each are found afterwards, in one pass over the octets, and only when there is
/// something to report.
public struct FindingCollector {
  /// The message that the findings are about.
  public let message: Message
  private(set) var reports: [Report] = []
  private var rule = 0
  private var ofThisRule = 0

  /// How many findings one rule may have in one message; more are counted in the last of them.
  public static let limit = 100

  struct Report {
    let rule: Int
    /// The number of the file of a configuration; 0 for messages.
    var file = 0
    let range: Range<Int>
    let part: Int
    let place: String?
    let message: String
    /// What to do about it here, where it is more than the rule's own remedy.
    var help: String?
  }

  /// Makes a collector for the findings about a message.
  public init(message: Message) { self.message = message }

  /// Notes an offence.
  ///
  /// - Parameters:
  ///   - range: The octets concerned; empty where something is missing.
  ///   - part: The index of the part.
  ///   - place: The logical place, where it is not that of the octets: the name of a field that is missing.
  ///   - text: One sentence that says what is wrong here.
  public mutating func report(at range: Range<Int>, part: Int = 0, place: String? = nil, _ text: String) {
    if ofThisRule < Self.limit {
      reports.append(Report(rule: rule, range: range, part: part, place: place, message: text))
    }
    ofThisRule += 1
  }

  /// Notes an offence in a file of a configuration.
  ///
  /// - Parameters:
  ///   - place: The file and the octets.
  ///   - name: The logical place: the name of a parameter, the number of a rule.
  ///   - fix: The exact remedy; nil for the rule's own.
  ///   - text: One sentence that says what is wrong here.
  package mutating func report(
    _ place: ConfigurationPlace, name: String, fix: String? = nil, _ text: String
  ) {
    if ofThisRule < Self.limit {
      reports.append(
        Report(
          rule: rule, file: place.file, range: place.range, part: 0, place: name, message: text, help: fix))
    }
    ofThisRule += 1
  }

  /// Notes an offence in a field.
  public mutating func report(_ field: HeaderField, part: Int = 0, _ text: String) {
    report(at: field.range, part: part, text)
  }

  /// Notes that a field is missing from the header of the message.
  public mutating func report(missing name: String, _ text: String) {
    let end = message.root.header.upperBound
    report(at: end..<end, place: name, text)
  }

  /// Says which rule reports from now on.
  mutating func begin(_ rule: Int) {
    end()
    self.rule = rule
  }

  /// Says in the last finding of the rule how many more there would be.
  mutating func end() {
    if ofThisRule > Self.limit, let last = reports.popLast() {
      let omitted = ofThisRule - Self.limit
      reports.append(
        Report(
          rule: last.rule, file: last.file, range: last.range, part: last.part, place: last.place,
          message: "\(last.message) This rule found \(omitted) more in this message.", help: last.help))
    }
    ofThisRule = 0
  }
}
