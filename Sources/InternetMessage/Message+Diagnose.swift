extension Message {
  /// Everything that is wrong with the message, structural defects included.
  ///
  ///     Message(Array("Date: soon\r\n\r\n".utf8)).diagnose().count(of: .unparsableDate)  // 1
  ///
  /// Reads every field that has a grammar and every body once; linear in the octets.
  public func diagnose() -> DefectList { diagnosis().defects }

  /// Everything that is wrong with the message, and the header's values that were read on the way.
  package func diagnosis() -> (defects: DefectList, header: TypedHeader) {
    octets.withOctetView { view in
      var defects = structuralDefects
      let scan = OctetScan(view)
      scan.report(to: &defects)
      var fields = FieldDiagnosis(self, view, defects: defects)
      fields.run(hasEightBit: scan.hasEightBit)
      var bodies = PartDiagnosis(self, view, hasEightBit: scan.hasEightBit, defects: fields.defects)
      bodies.run()
      defects = bodies.defects
      var reader = TypedHeaderReader(self, view)
      let header = reader.read(&defects)
      return (defects, header)
    }
  }
}
