extension Message {
  /// Everything that is wrong with the message, structural defects included.
  ///
  ///     Message(Array("Date: soon\r\n\r\n".utf8)).diagnose().count(of: .unparsableDate)  // 1
  ///
  /// Reads every field that has a grammar and decodes every body once; linear in the octets.
  public func diagnose() -> DefectList {
    var defects = structuralDefects
    octets.withOctetView { view in
      OctetScan(view).report(to: &defects)
    }
    return defects
  }
}
