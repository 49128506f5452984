import InternetMessage
import MailDNS
import Testing

@testable import MailAuthentication

/// Which hop is believed to be the first that strangers did not write.
@Suite struct EnvelopeTests {
  private static let own = TrustedRelays(
    networks: [NetworkPrefix("198.51.100.0/24")].compactMap(\.self),
    names: [DomainName("relay.example")].compactMap(\.self))

  struct Story: Sendable, CustomTestStringConvertible {
    let name: String
    let header: String
    let client: String?
    var helo: String?
    var mailFrom: String?
    var evidence = Envelope.Evidence()
    let ownHops: Int
    var testDescription: String { name }
  }

  static let stories = [
    Story(
      name: "the field on top names the client",
      header: """
        Return-Path: <john@sender.example>
        Received: from mail.sender.example (mail.sender.example [203.0.113.5])
         by mx.example.com with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        """,
      client: "203.0.113.5", helo: "mail.sender.example", mailFrom: "john@sender.example",
      evidence: .init(client: .received(0), mailFrom: .returnPath), ownHops: 1),
    Story(
      name: "own networks, private addresses and hops without a client are passed over",
      header: """
        Received: by store.example.com with LMTP id 4; Mon, 2 Mar 2026 07:12:44 +0000
        Received: from filter (localhost [127.0.0.1]) by mx.example.com with ESMTP id 3; Mon, 2 Mar 2026 07:12:43 +0000
        Received: from edge (edge.example.com [198.51.100.7]) by filter with ESMTP id 2; Mon, 2 Mar 2026 07:12:42 +0000
        Received: from x (mail.sender.example [203.0.113.5])
         (envelope-from <john@sender.example>) by edge with ESMTP id 1; Mon, 2 Mar 2026 07:12:41 +0000
        Received: from y (y.example.net [203.0.113.6]) by x with ESMTP id 0; Mon, 2 Mar 2026 07:12:40 +0000
        """,
      client: "203.0.113.5", helo: "x", mailFrom: "john@sender.example",
      evidence: .init(client: .received(3), mailFrom: .received(3)), ownHops: 4),
    Story(
      name: "a name counts when DNS gave it, and not when the client did",
      header: """
        Received: from a.relay.example (a.relay.example [203.0.113.7]) by mx with ESMTP; Mon, 2 Mar 2026 07:12:43 +0000
        Received: from a.relay.example (unknown [203.0.113.8]) by a with ESMTP; Mon, 2 Mar 2026 07:12:42 +0000
        Received: from z (z.example.net [203.0.113.9]) by b with ESMTP; Mon, 2 Mar 2026 07:12:41 +0000
        """,
      client: "203.0.113.8", helo: "a.relay.example", evidence: .init(client: .received(1)), ownHops: 2),
    Story(
      name: "a Return-Path below the trace is the sender's invention",
      header: """
        Received: from x (mail.sender.example [203.0.113.5]) by mx with ESMTP; Mon, 2 Mar 2026 07:12:41 +0000
        Return-Path: <forged@example.net>
        """,
      client: "203.0.113.5", helo: "x", evidence: .init(client: .received(0)), ownHops: 1),
    Story(
      name: "the null path is known, not missing",
      header: """
        Return-Path: <>
        Received: from x (mail.sender.example [203.0.113.5]) by mx with ESMTP; Mon, 2 Mar 2026 07:12:41 +0000
        """,
      client: "203.0.113.5", helo: "x", mailFrom: "",
      evidence: .init(client: .received(0), mailFrom: .returnPath), ownHops: 1),
    Story(
      name: "a client without an address ends what is believed",
      header: """
        Received: from mail.sender.example by mx.example.com with ESMTP; Mon, 2 Mar 2026 07:12:41 +0000
        Received: from y (y.example.net [203.0.113.6]) by x with ESMTP id 0; Mon, 2 Mar 2026 07:12:40 +0000
        """,
      client: nil, ownHops: 1),
    Story(
      name: "a Received-SPF field on top says what the trace does not",
      header: """
        Received-SPF: pass client-ip=203.0.113.5; envelope-from="john@sender.example"; helo=mail.sender.example
        Received: by mx.example.com with LMTP id 4; Mon, 2 Mar 2026 07:12:44 +0000
        """,
      client: "203.0.113.5", helo: "mail.sender.example", mailFrom: "john@sender.example",
      evidence: .init(client: .receivedSPF, mailFrom: .receivedSPF), ownHops: 1),
    Story(
      name: "below the border it only adds the reverse path, and only for the client that the border saw",
      header: """
        Received: from x (mail.sender.example [203.0.113.5]) by mx with ESMTP; Mon, 2 Mar 2026 07:12:41 +0000
        Received-SPF: pass client-ip=203.0.113.5; envelope-from="john@sender.example"; helo=other.example
        """,
      client: "203.0.113.5", helo: "x", mailFrom: "john@sender.example",
      evidence: .init(client: .received(0), mailFrom: .receivedSPF), ownHops: 1),
    Story(
      name: "one that names another client is a stranger's",
      header: """
        Received: from x (mail.sender.example [203.0.113.5]) by mx with ESMTP; Mon, 2 Mar 2026 07:12:41 +0000
        Received-SPF: pass client-ip=198.51.100.9; envelope-from="john@sender.example"; helo=x
        """,
      client: "203.0.113.5", helo: "x", evidence: .init(client: .received(0)), ownHops: 1),
    Story(
      name: "one below a stranger's hop is not read",
      header: """
        Received: from x (mail.sender.example [203.0.113.5]) by mx with ESMTP; Mon, 2 Mar 2026 07:12:41 +0000
        Received: from y (y.example.net [203.0.113.6]) by x with ESMTP id 0; Mon, 2 Mar 2026 07:12:40 +0000
        Received-SPF: pass client-ip=203.0.113.5; envelope-from="john@sender.example"; helo=x
        """,
      client: "203.0.113.5", helo: "x", evidence: .init(client: .received(0)), ownHops: 1),
    Story(name: "a message that never travelled", header: "From: a@example.com", client: nil, ownHops: 0),
  ]

  @Test(arguments: stories, ["\n", "\r\n"])
  func derives(story: Story, lineEnd: String) {
    let text = (story.header + "\n\nBody\n").replacing("\n", with: lineEnd)
    let message = Message(Array(text.utf8))
    let envelope = Envelope(message, message.typedHeader(), trusting: Self.own)
    let client = story.client.flatMap { text in Array(text.utf8).withOctetView { IPAddress($0, 0..<$0.count) } }
    #expect(envelope.client == client)
    #expect(envelope.helo == story.helo)
    #expect(envelope.mailFrom == story.mailFrom)
    #expect(envelope.evidence.client == story.evidence.client)
    #expect(envelope.evidence.mailFrom == story.evidence.mailFrom)
    #expect(envelope.evidence.ownHops == story.ownHops)
  }

  @Test func knowsTheTimeOfReceipt() {
    let message = Message(
      Array("Received: from x ([203.0.113.5]) by mx; Mon, 2 Mar 2026 07:12:41 +0000\nFrom: a@example.com\n\n".utf8))
    let envelope = Envelope(message, message.typedHeader(), trusting: TrustedRelays())
    #expect(envelope.receivedAt == 1_772_435_561)
  }
}
