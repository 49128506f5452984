import InternetMessage
import MailAuthentication
import MailDNS
import Testing

@Suite(
  "The validation suite of the ARC draft",
  .enabled(if: ARCSuite.isPresent, "the folder ../shared/conformance is absent, or a Python that reads YAML"))
struct ARCSuiteTests {
  @Test("is there with all its cases")
  func presence() throws {
    let suite = try ARCSuite.loaded.get()
    // Four of the 171 names stand for two cases each, of which most readers of YAML keep one.
    #expect(suite.cases.count == 175)
    let counts = Dictionary(grouping: suite.cases, by: \.name).mapValues(\.count)
    #expect(counts.count == 171)
    #expect(
      counts.filter { $0.value == 2 }.keys.sorted()
        == ["as_fields_b_eol_wsp", "as_fields_b_head_case", "as_fields_b_head_unfold", "as_fields_b_inl_wsp"])
    #expect(suite.cases.count { $0.status == "pass" } == 58)
    #expect(suite.cases.count { $0.status == "fail" } == 109)
    #expect(suite.cases.count { $0.status == "none" } == 5)
    // These three say nothing of a chain in which a seal has cv=fail; by RFC 8617, section 5.2, steps 2 and 3, it fails.
    #expect(
      suite.cases.filter(\.status.isEmpty).map(\.name)
        == ["cv_fail_i1_as_cv_fail", "cv_fail_i2_as2_fail", "cv_fail_i2_as1_fail"])
  }

  @Test("passes case by case, with lines that end in LF and in CRLF", arguments: [false, true])
  func cases(_ hasCRLF: Bool) async throws {
    let suite = try ARCSuite.loaded.get()
    for test in suite.cases {
      let octets = hasCRLF ? test.message.withCRLF : test.message
      let verifier = ARCVerifier(resolver: zone(suite.zones[test.section].map { ($0.name, $0.text) }))
      let result = await verifier.verify(Message(octets), at: 1_772_323_200)
      let expected = test.status.isEmpty ? "fail" : test.status
      #expect(result.chainStatus.rawValue == expected, "\(test.name): \(result.reason.text)")
      // No key is out of reach in these cases, so that what people read is the same.
      #expect(result.outcome.rawValue == expected, "\(test.name): \(result.reason.text)")
    }
  }

  @Test("fails for the reason that a case is about", arguments: expected)
  func reasons(_ name: String, _ reason: ARCReason) async throws {
    let suite = try ARCSuite.loaded.get()
    let test = try #require(suite.cases.first { $0.name == name })
    let verifier = ARCVerifier(resolver: zone(suite.zones[test.section].map { ($0.name, $0.text) }))
    #expect(await verifier.verify(Message(test.message), at: 1_772_323_200).reason == reason)
  }

  private static let expected: [(String, ARCReason)] = [
    ("cv_fail_i1_as_cv_fail", .brokenBefore(instance: 1)),
    ("cv_fail_i2_as2_fail", .brokenBefore(instance: 2)),
    ("cv_fail_i2_as1_fail", .unexpectedChainStatus(.fail, instance: 1)),
    ("cv_fail_i2_as1_pass", .unexpectedChainStatus(.pass, instance: 1)),
    ("cv_fail_i2_as2_none", .unexpectedChainStatus(.none, instance: 2)),
    ("cv_fail_i1_ams_na", .missing(.messageSignature, instance: 1)),
    ("cv_fail_i2_as1_na", .missing(.seal, instance: 1)),
    ("aar2_missing", .missing(.authenticationResults, instance: 2)),
    // `bh=invalid`: no digest has that many octets.
    ("cv_fail_i2_ams_invalid", .messageSignature(.malformedValue(.bodyHash), instance: 2)),
    ("ams_fields_b_mod_sig", .messageSignature(.signatureMismatch, instance: 1)),
    ("ams_fields_bh_mod_body", .messageSignature(.bodyHashMismatch, instance: 1)),
    ("ams_fields_a_sha1", .messageSignature(.obsoleteAlgorithm, instance: 1)),
    ("ams_fields_a_unknown", .messageSignature(.unknownAlgorithm, instance: 1)),
    ("ams_format_tags_dup", .messageSignature(.malformedTags(.duplicate), instance: 1)),
    ("ams_fields_h_includes_as", .messageSignature(.malformedValue(.signedNames), instance: 2)),
    ("cv_fail_i2_as2_invalid", .seal(.signatureMismatch, instance: 2)),
    ("cv_fail_i2_as1_invalid", .seal(.signatureMismatch, instance: 1)),
    // Both signatures are made with that key; the newest message signature comes first.
    ("as_fields_b_512", .messageSignature(.weakKey(bits: 512), instance: 1)),
    ("as_fields_a_sha1", .seal(.obsoleteAlgorithm, instance: 1)),
    ("as_fields_cv_empty", .malformedChainStatus(instance: 1)),
    ("as_fields_cv_invalid", .malformedChainStatus(instance: 1)),
    // Only the seal names the missing key.
    ("public_key_na", .seal(.noKey, instance: 1)),
  ]
}
