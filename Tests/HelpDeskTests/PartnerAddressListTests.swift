import HelpDesk
import Testing

@Suite struct PartnerAddressListTests {
  private static func agreement(
    _ subdomain: String, _ status: SharingAgreement.Status? = .accepted, addresses: [String]? = nil,
    created: Int64? = nil
  ) -> SharingAgreement {
    var agreement = SharingAgreement(subdomain: subdomain)
    agreement.status = status
    agreement.addresses = addresses?.map { DeskAddress($0) }
    agreement.created = created
    return agreement
  }

  /// An accepted agreement gives the partner's native addresses, whatever their local part, and no others (L7).
  @Test func anAcceptedAgreementGivesTheSubdomain() {
    var organisation = Organisation()
    organisation.agreements = [Self.agreement("partner")]
    let list = organisation.partnerAddressList
    #expect(list.contains(DeskAddress("Help@Partner.zendesk.com")))
    #expect(list.contains(DeskAddress("anything@partner.zendesk.com")))
    #expect(!list.contains(DeskAddress("help@other.zendesk.com")))
    #expect(!list.contains(DeskAddress("help@sub.partner.zendesk.com")))
    #expect(!list.contains(DeskAddress("help@partner.example")))
    #expect(list.incompleteSubdomains == ["partner"] && !list.isComplete)
  }

  @Test(arguments: [
    (SharingAgreement.Status.accepted, true), (nil, true), (.pending, false), (.declined, false), (.inactive, false),
    (.failed, false),
  ])
  func onlyAgreementsInForceCount(status: SharingAgreement.Status?, counts: Bool) {
    var organisation = Organisation()
    organisation.agreements = [Self.agreement("partner", status, addresses: ["help@partner.example"])]
    let list = organisation.partnerAddressList
    #expect(list.contains(DeskAddress("x@partner.zendesk.com")) == counts)
    #expect(list.contains(DeskAddress("help@partner.example")) == counts)
    #expect(list.isComplete)
  }

  @Test func anEmptyExportIsAnAnswer() {
    var organisation = Organisation()
    organisation.agreements = [Self.agreement("partner", addresses: [])]
    #expect(organisation.partnerAddressList.isComplete)
  }

  /// Two one-way agreements with one partner: the addresses of one serve both, and a gap is told once.
  @Test func twoAgreementsWithOnePartner() {
    var organisation = Organisation()
    organisation.agreements = [Self.agreement("partner"), Self.agreement("partner", addresses: ["h@partner.example"])]
    let list = organisation.partnerAddressList
    #expect(list.isComplete)
    #expect(list.entries.map(\.pattern.text) == ["*@partner.zendesk.com", "h@partner.example"])
    #expect(list.entries.map(\.agreement) == [0, 1])
    organisation.agreements = [Self.agreement("b"), Self.agreement("a"), Self.agreement("b")]
    #expect(organisation.partnerAddressList.incompleteSubdomains == ["b", "a"])
  }

  @Test func addressesNamedBesides() {
    var organisation = Organisation()
    organisation.partnerAddresses = ["Help@Partner.Example", "*@desk.example", "old.example"].map { AddressPattern($0) }
    let list = organisation.partnerAddressList
    #expect(list.entry(for: DeskAddress("help@partner.example"))?.agreement == nil)
    #expect(list.contains(DeskAddress("HELP@partner.example")))
    #expect(!list.contains(DeskAddress("other@partner.example")))
    #expect(list.contains(DeskAddress("any@desk.example")))
    #expect(list.contains(DeskAddress("any@old.example")))
    #expect(!list.contains(DeskAddress("any@sub.old.example")))
  }

  /// Users who were created after the agreement were compared when they were created (L8); the others need a check.
  @Test(
    arguments: [
      (created: 99, checked: nil, since: 100, exposed: true),
      (created: 100, checked: nil, since: 100, exposed: false),
      (created: 99, checked: 100, since: 100, exposed: false),
      (created: 98, checked: 99, since: 100, exposed: true),
      (created: nil, checked: nil, since: 100, exposed: true),
      (created: 500, checked: nil, since: nil, exposed: true),
    ] as [(created: Int64?, checked: Int64?, since: Int64?, exposed: Bool)])
  func exposedUsers(created: Int64?, checked: Int64?, since: Int64?, exposed: Bool) {
    var organisation = Organisation()
    organisation.agreements = [Self.agreement("other"), Self.agreement("partner", created: since)]
    var user = User(address: DeskAddress("Help@partner.zendesk.com"), created: created)
    user.checked = checked
    organisation.users = [User(address: DeskAddress("ann@example.org"), created: 1), user]
    let expected = exposed ? [Organisation.ExposedUser(user: 1, agreement: 1)] : []
    #expect(organisation.exposedUsers == expected)
  }
}
