import Foundation
import InternetMessage
import Testing

@Suite(
  "Messages that other projects test with",
  .enabled(if: ConformanceMail.isPresent, "the folder ../shared/conformance is absent"))
struct PythonConformanceTests {
  @Test("are there")
  func presence() {
    #expect(ConformanceMail.files.count { $0.path().contains("/mime/data/") } == 47)
    #expect(ConformanceMail.files.count { $0.path().contains("/bounces/data/") } == 117)
    #expect(ConformanceMail.files.count > 180)
  }

  @Test("always give a tree", arguments: ConformanceMail.files)
  func tree(_ file: URL) throws {
    let octets = Array(try Data(contentsOf: file))
    let message = Message(octets)
    #expect(message.octets == octets)
    #expect(message.parts[0].subtreeEnd == message.parts.count)
    #expect(
      message.parts.allSatisfy { $0.header.upperBound <= $0.body.lowerBound && $0.body.upperBound <= octets.count })
    let defects = message.diagnose()
    #expect(defects.listed.allSatisfy { $0.range.upperBound <= octets.count })
  }

  @Test(
    "are read as Python's parser reads them, but for the differences listed with a reason",
    .enabled(if: PythonParser.interpreter != nil, "there is no python3"))
  func python() throws {
    let listed = try ListedDifferences()
    let nodes = try PythonParser.parse(ConformanceMail.files)
    #expect(nodes.count == ConformanceMail.files.count)
    for file in ConformanceMail.files {
      let node = try #require(nodes[file.path(percentEncoded: false)])
      let name = ConformanceMail.name(file)
      let comparison = Comparison(Message(Array(try Data(contentsOf: file))), node)
      let found = Dictionary(uniqueKeysWithValues: comparison.differences.map { ("\($0)", $1) })
      let expected = listed.respects[name] ?? []
      for (respect, difference) in found where !expected.contains(respect) {
        Issue.record("\(name) differs from Python in \(respect): \(difference)")
      }
      for respect in expected where found[respect] == nil {
        Issue.record("\(name) is listed as different in \(respect), and is not")
      }
    }
    #expect(Set(listed.respects.keys).isSubset(of: ConformanceMail.files.map(ConformanceMail.name)))
  }
}
