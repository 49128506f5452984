import Foundation
import InternetMessage
import MailFacts
import SafeOutput
import Testing
import VerdictOutput

@Suite(.enabled(if: ExternalTool.hasJSONSchema, "Python's jsonschema is not installed"))
struct SchemaTests {
  private func complaints(_ schema: String, _ documents: [[UInt8]]) throws -> String {
    try ExternalTool.complaints(of: ExternalTool.schemas.appendingPathComponent(schema), about: documents)
  }

  private func json(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    write(&json)
    return json.octets
  }

  /// A verdict with each value that an enumeration of it can have.
  private var verdictsOfEveryValue: [Verdict] {
    var verdicts = [Samples.full, Samples.empty] + Samples.hostileTexts.map { Samples.hostile($0.text) }
    func add<Value>(_ values: some Sequence<Value>, _ set: (inout Verdict, Value) -> Void) {
      for value in values {
        var verdict = Samples.full
        set(&verdict, value)
        verdicts.append(verdict)
      }
    }
    add(Direction.Way.allCases) { $0.direction.way = $1 }
    add(Origin.Class.allCases) { $0.origin.originClass = $1 }
    add(Origin.Kind.allCases) { $0.origin.kind = $1 }
    add(SignalEvidence.Strength.allCases) { $0.origin.evidence[0].strength = $1 }
    add(Sender.Relation.allCases) { $0.sender.relation = $1 }
    add(PreservedField.State.allCases) { $0.preserved[0].state = $1 }
    add(Severity.allCases) { $0.findings[0].severity = $1 }
    add(DefectKind.allCases) { $0.defects[0].kind = $1 }
    add([nil, .min, .max, -62_135_596_800, 253_402_300_799]) { $0.date = $1 }
    return verdicts
  }

  @Test func verdictsAreOfTheSchema() throws {
    let documents = verdictsOfEveryValue.map { verdict in json { json in json.value(verdict) } }
    #expect(try complaints("verdict.schema.json", documents) == "")
  }

  @Test(arguments: [
    (#""loop":null,"#, ""), (#""schemaVersion":1"#, #""schemaVersion":2"#), (#""way":"outgoing""#, #""way":"up""#),
    (#""loop":null"#, #""loop":1"#), (#""loop":null"#, #""loop":null,"more":1"#),
    (#""date":"2001-09-09T01:46:40Z""#, #""date":"2001-09-09""#), (#""line":2"#, #""line":0"#),
    (#""confidence":0.75"#, #""confidence":1.5"#), (#""rule":"PRES001""#, #""rule":"pres""#),
  ])
  func theSchemaRefusesWhatIsNoVerdict(text: String, replacement: String) throws {
    let verdict = String(decoding: json { json in json.value(Samples.full) }, as: UTF8.self)
    let broken = verdict.replacing(text, with: replacement)
    #expect(broken != verdict)
    #expect(try complaints("verdict.schema.json", [Array(broken.utf8)]) != "")
  }

  @Test func laterCapabilitiesMayBeObjects() throws {
    let verdict = String(decoding: json { json in json.value(Samples.full) }, as: UTF8.self)
    let later = verdict.replacing(#""loop":null"#, with: #""loop":{"inLoop":false}"#)
    #expect(try complaints("verdict.schema.json", [Array(later.utf8)]) == "")
  }

  @Test func baselinesAreOfTheSchema() throws {
    var baseline = Baseline()
    for hostile in Samples.hostileTexts {
      baseline.record(JudgedMessage(Samples.hostile(hostile.text)), fingerprinter: Fingerprinter())
    }
    #expect(baseline.entries.count == 2 * Samples.hostileTexts.count)
    // A line of JSON for each document: the indented form has none inside of strings.
    let documents = [baseline.json, Baseline().json].map { $0.filter { $0 != 0x0A } }
    #expect(try complaints("baseline.schema.json", documents) == "")
    #expect(try complaints("baseline.schema.json", [Array(#"{"schemaVersion":1}"#.utf8)]) != "")
  }

  @Test func parsedMessagesAreOfTheSchema() throws {
    let documents = [json { json in json.value(ParsedMessageTests.sample) }]
    #expect(try complaints("parse.schema.json", documents) == "")
    let broken = String(decoding: documents[0], as: UTF8.self).replacing(#""path":"1""#, with: #""path":"1.""#)
    #expect(try complaints("parse.schema.json", [Array(broken.utf8)]) != "")
  }
}
