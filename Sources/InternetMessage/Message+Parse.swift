extension Message {
  /// Takes a message apart; malformed mail gives a tree and defects, never an error.
  ///
  ///     let message = Message(Array("To: a@example.com\n\nHello\n".utf8))
  ///     message.parts.count  // 1
  ///
  /// Time and memory are linear in the octets.
  public init(_ octets: [UInt8], limits: Limits = .default) {
    let parsed = octets.withOctetView { view in
      var parser = TreeParser(view, limits: limits)
      parser.parse()
      return parser
    }
    self.octets = octets
    self.limits = limits
    lineTerminator = parsed.lines.terminator
    fields = parsed.fields
    parts = parsed.parts
    structuralDefects = parsed.defects
  }
}
