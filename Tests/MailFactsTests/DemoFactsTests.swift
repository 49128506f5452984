import MailFacts
import Testing

/// The facts of every message of the demo corpus are those that its README states.
struct DemoFactsTests {
  @Test func thereAreCases() throws {
    #expect(try DemoCorpus.cases().count == 161)
  }

  /// Cases by the head of their names, with the class and kind that the README gives.
  @Test(arguments: [
    ("vacation", Origin.Class.automated, Origin.Kind.autoReply), ("bounce", .automated, .bounce),
    ("receipt", .automated, .receipt), ("feedback", .automated, .feedbackReport), ("newsletter", .automated, .bulk),
    ("mailing", .personal, .list), ("human", .personal, .correspondence), ("verification", .automated, .verification),
  ])
  func origins(_ topic: String, _ originClass: Origin.Class, _ kind: Origin.Kind) throws {
    let names = try DemoCorpus.cases().filter { $0.dropFirst(4).hasPrefix(topic) }
    #expect(!names.isEmpty)
    for name in names {
      let origin = try DemoCorpus.facts(of: name).origin
      #expect(origin.originClass == originClass && origin.kind == kind, "\(name): \(origin)")
      #expect(origin.mayAutoReply == (topic == "human"), "\(name)")
    }
  }

  @Test func machinesAreAutomated() throws {
    for name in try DemoCorpus.cases() where name.contains("-machine-") {
      #expect(try DemoCorpus.facts(of: name).origin.originClass == .automated, "\(name)")
    }
  }

  /// An agent's comment is the agent's, although it says auto-generated, unless the relay took the name away.
  @Test func agentsComments() throws {
    for name in try DemoCorpus.cases() where name.contains("agent-comment") {
      #expect(try DemoCorpus.facts(of: name).origin.originClass == .agent, "\(name)")
    }
  }

  @Test func acknowledgementsAreAutomated() throws {
    for name in try DemoCorpus.cases() where name.contains("acknowledgement") && !name.contains("other-help-desk") {
      let facts = try DemoCorpus.facts(of: name)
      #expect(facts.origin.originClass == .automated && facts.zendesk.isFromZendesk, "\(name)")
    }
  }

  /// What the organisation's help desk sent is outgoing, whatever the relay did to it.
  @Test func ownMailIsOutgoing() throws {
    for name in try DemoCorpus.cases() where DemoCorpus.read("before.eml", of: name) != nil {
      let facts = try DemoCorpus.facts(of: name)
      #expect(facts.direction.way == .outgoing, "\(name)")
      #expect(facts.sender.relation == .own && facts.sender.helpDesk == "zendesk", "\(name)")
    }
  }

  @Test(arguments: [
    ("070", "6d2b8f4", "other-desk", Sender.Relation.other), ("074", "6d2b8f4", "other-desk", .other),
    ("075", "b07d4e6", "nordhaven", .other), ("090", "91c5e0a", "partner-optik", .partner),
  ])
  func otherAccounts(_ number: String, _ account: String, _ subdomain: String, _ relation: Sender.Relation) throws {
    let name = try #require(try DemoCorpus.cases().first { $0.hasPrefix(number) })
    let facts = try DemoCorpus.facts(of: name)
    #expect(facts.sender.helpDesk == "zendesk" && facts.sender.accountID == account)
    #expect(facts.sender.subdomain == subdomain && facts.sender.relation == relation)
    #expect(facts.direction.way == .incoming)
  }

  /// An imitation is no account: none of its marks has a form that the help desk alone writes.
  @Test func imitationIsNotTrusted() throws {
    let facts = try DemoCorpus.facts(of: "073-account-other-imitated")
    #expect(facts.zendesk.strength == .weak)
    #expect(facts.sender == .none)
    #expect(facts.preserved.isEmpty)
  }

  /// Customers quote tokens and answer to anchors: that shows the thread, never the sender.
  @Test func repliesAreNotFromZendesk() throws {
    for name in try DemoCorpus.cases() where name.contains("human") || name.contains("bounce") {
      #expect(try DemoCorpus.facts(of: name).zendesk.strength == nil, "\(name)")
    }
  }
}
