import MailFacts
import MailRules
import Testing

private let descriptions = RuleCatalogue.descriptions

/// Descriptions follow the conventions from which pages, `explain` and selectors are made.
struct RuleDescriptionTests {
  @Test func codesAndNamesAreUnique() {
    #expect(Set(descriptions.map(\.code)).count == descriptions.count)
    #expect(Set(descriptions.map(\.name)).count == descriptions.count)
  }

  @Test func codesAscendWithinTheirFamily() {
    for family in Set(descriptions.map(\.family)) {
      let codes = descriptions.filter { $0.family == family }.map(\.code)
      #expect(codes == codes.sorted())
    }
  }

  @Test(arguments: descriptions.map(\.code))
  func isWellFormed(_ code: String) throws {
    let rule = try #require(descriptions.first { $0.code == code })
    #expect(rule.family.allSatisfy { $0.isASCII && $0.isUppercase } && (2...4).contains(rule.family.count))
    let number = code.dropFirst(rule.family.count)
    #expect(number.count == 3 && number.allSatisfy { $0.isASCII && $0.isNumber })
    #expect(Self.isSnakeCase(rule.name))
    for text in [rule.summary, rule.rationale, rule.remedy] {
      #expect(Self.isSentence(text), "\(text)")
    }
    #expect(!rule.standards.isEmpty)
    #expect(rule.standards.allSatisfy(Self.isCitation), "\(rule.standards)")
    #expect(rule.requirements.allSatisfy(Self.isRequirement), "\(rule.requirements)")
  }

  @Test(arguments: [
    ("L1", true), ("L11", true), ("C35", true), ("L12", false), ("C36", false), ("C0", false), ("X1", false),
    ("C", false),
  ])
  func knowsRequirements(_ number: String, _ exists: Bool) {
    #expect(Self.isRequirement(number) == exists)
  }

  /// Words of small letters and digits, joined by single underscores.
  private static func isSnakeCase(_ name: String) -> Bool {
    name.split(separator: "_", omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
    }
  }

  private static func isSentence(_ text: String) -> Bool {
    guard let first = text.first, text.last == "." else { return false }
    return first.isUppercase && text.contains(" ") && !text.contains("\n") && !text.contains("  ")
  }

  /// A document with its section: an RFC by its number, anything else by a name that begins with a capital.
  private static func isCitation(_ standard: String) -> Bool {
    let words = standard.split(separator: " ", omittingEmptySubsequences: false)
    guard words.allSatisfy({ !$0.isEmpty }), standard.first?.isUppercase == true else { return false }
    return words[0] != "RFC" || (words.count > 1 && Int(words[1]) != nil)
  }

  /// Whether a requirement has a number in the ranges L1 to L11 and C1 to C35.
  private static func isRequirement(_ requirement: String) -> Bool {
    guard let number = Int(requirement.dropFirst()) else { return false }
    switch requirement.first {
    case "L": return (1...11).contains(number)
    case "C": return (1...35).contains(number)
    default: return false
    }
  }
}
