import InternetMessage
import MailFacts
import Testing

/// The tables of products are a help and no crutch.
struct AblationTests {
  private static func found(_ items: [LabelledCorpus.Item], _ products: ReportProducts) -> [String] {
    items.compactMap { item in
      let origin = Origin(of: item.message, products: products)
      return origin.originClass == .automated && origin.kind == .bounce ? nil : item.name
    }
  }

  /// With a product's row taken out, 95 % of its bounces are found all the same; with few of them that means all.
  @Test(arguments: ReportProduct.all.map(\.name))
  func withoutItsRow(_ name: String) {
    let bounces = LabelledCorpus.all.filter { $0.kind == "bounce" && $0.product == name }
    #expect(!bounces.isEmpty, "no message of \(name) in the corpus")
    let missed = Self.found(bounces, ReportProducts(ReportProduct.all.filter { $0.name != name }))
    #expect(Double(missed.count) <= 0.05 * Double(bounces.count), "\(name): \(missed)")
  }

  /// And with all rows out at once.
  @Test func withoutAnyRow() {
    let bounces = (LabelledCorpus.all + LabelledCorpus.bounceFiles).filter { $0.kind == "bounce" }
    let missed = Self.found(bounces, ReportProducts([]))
    print("bounces without any product's row: \(bounces.count - missed.count) of \(bounces.count)")
    #expect(Double(missed.count) <= 0.05 * Double(bounces.count), "\(missed)")
  }

  /// A row does something: its product is named in the evidence.
  @Test func rowsAreUsed() {
    let bounces = LabelledCorpus.all.filter { $0.kind == "bounce" }
    let named = bounces.filter { item in
      Origin(of: item.message, products: .all).evidence.contains { $0.signal == "S-A30" && $0.value == item.product }
    }
    #expect(named.count > 20)
  }
}
