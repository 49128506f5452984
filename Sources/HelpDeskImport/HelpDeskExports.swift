package import HelpDesk
import JSONInput
import Settings

/// Collects what the help desk's API exports, and turns it into the picture of an organisation.
///
///     var exports = HelpDeskExports()
///     try exports.read(octets, file: "addresses.json")
///     try exports.finish()
///     print(exports.toml)
///
/// A file holds one page of the API or several, one after the other or in an array; each is an object with a list such as
/// `recipient_addresses`, or one object such as `recipient_address`. What stands in several files or pages is taken
/// once. What cannot stand in a configuration is left out and counted, never bent to fit.
package struct HelpDeskExports: Sendable {
  /// What was collected.
  package private(set) var organisation = Organisation()
  /// The subdomain of the account whose exports these are, in small letters, where it is known.
  package var account: String?
  /// Whether users are kept who matter to no requirement.
  package var keepsAllUsers = false
  private var log = ImportLog()
  private var seen: Set<String> = []
  private var users: [User] = []
  private var partners: [(subdomain: String, addresses: [DeskAddress])] = []

  /// Nothing so far.
  package init() {}

  /// Takes over a file of the own account.
  package mutating func read(_ octets: [UInt8], file: String) throws(ImportFailure) {
    for (kind, record) in try Self.records(octets, file: file) {
      log.count(kind, in: file)
      switch kind {
      case .supportAddress: try add(supportAddress: record)
      case .agreement: try add(agreement: record)
      case .user: try add(user: record)
      case .trigger: try add(rule: record, isAutomation: false)
      case .automation: try add(rule: record, isAutomation: true)
      case .suspendedTicket: try add(suspended: record)
      }
    }
  }

  /// Takes over the support addresses that a partner exported: the external ones complete its agreement (L7).
  package mutating func read(_ octets: [UInt8], file: String, ofPartner subdomain: String) throws(ImportFailure) {
    var addresses: [DeskAddress] = []
    var keys: Set<String> = []
    for (kind, record) in try Self.records(octets, file: file) {
      guard kind == .supportAddress else {
        throw record.failure("is no support address, which is all that a partner's export is read for")
      }
      log.count(kind, in: file)
      let text = try record.requiredText("email")
      guard Importable.isAddress(text) else {
        log.leaveOut("a support address of \(subdomain) that is no bare address")
        continue
      }
      let address = DeskAddress(text)
      if !address.isNative, keys.insert(address.key).inserted { addresses.append(address) }
    }
    partners.append((subdomain.lowercased(), addresses))
  }

  /// Puts together what needs all files: partners' addresses, and which users matter.
  ///
  /// - Throws: A partner's export was given, and no agreement with that partner.
  package mutating func finish() throws(ImportFailure) {
    organisation.accounts = account.map { [Account(subdomain: $0)] } ?? []
    for (subdomain, addresses) in partners {
      let places = organisation.agreements.indices.filter { organisation.agreements[$0].subdomain == subdomain }
      guard let first = places.first else {
        throw ImportFailure(file: subdomain, message: "There is no sharing agreement with this partner in the files.")
      }
      var merged = organisation.agreements[first].addresses ?? []
      let known = Set(merged.map(\.key))
      merged += addresses.filter { !known.contains($0.key) }
      organisation.agreements[first].addresses = merged
    }
    let list = organisation.partnerAddressList
    let own = Set(organisation.supportAddresses.map(\.address.key))
    for user in users {
      let matters =
        keepsAllUsers || user.role == .agent || user.role == .admin || user.address.isNative
        || own.contains(user.address.key) || list.contains(user.address)
      if matters { organisation.users.append(user) } else { log.leaveOut("a user who matters to no requirement") }
    }
    users = []
  }

  /// The sections of a configuration, with comments that say what came from where.
  ///
  /// The same files in the same order give the same text.
  package var toml: String { OrganisationText.toml(organisation, comments: log.comments) }

  /// The objects of a file in their order.
  private static func records(
    _ octets: [UInt8], file: String
  ) throws(ImportFailure) -> [(kind: ExportKind, record: ExportRecord)] {
    guard octets.count <= ImportLimits.fileOctets else {
      throw ImportFailure(file: file, message: "The file has more than \(ImportLimits.fileOctets) octets.")
    }
    var pages: [JSONDocument] = []
    do throws(JSONFailure) {
      for document in try JSONDocument.readAll(octets) {
        if case .array(let elements) = document.value { pages += elements } else { pages.append(document) }
      }
    } catch {
      throw ImportFailure(file: file, error)
    }
    guard !pages.isEmpty else { throw ImportFailure(file: file, message: "The file holds nothing.") }
    var found: [(kind: ExportKind, record: ExportRecord)] = []
    for page in pages {
      let record = ExportRecord(document: page, name: "", file: file, octets: octets)
      guard case .object = page.value else { throw record.failure("is no object") }
      var isKnown = false
      for kind in ExportKind.allCases {
        if page[kind.listName] != nil {
          isKnown = true
          found += try record.records(kind.listName).map { (kind, $0) }
        } else if let single = try record.record(kind.rawValue) {
          isKnown = true
          found.append((kind, single))
        }
      }
      guard isKnown else {
        let names = ExportKind.allCases.map(\.listName).joined(separator: ", ")
        throw record.failure("holds none of \(names)")
      }
    }
    return found
  }
}

extension HelpDeskExports {
  // MARK: Objects

  /// Whether an object is met for the first time; one that stands on two pages is taken once.
  private mutating func isNew(_ kind: ExportKind, _ key: String) -> Bool {
    if seen.insert("\(kind.rawValue) \(key)").inserted { return true }
    log.leaveOut("a \(kind.rawValue) that stands in the files twice")
    return false
  }

  private mutating func add(supportAddress record: ExportRecord) throws(ImportFailure) {
    let text = try record.requiredText("email")
    guard let address = log.address(text, "a support address") else { return }
    guard isNew(.supportAddress, address.key) else { return }
    var result = SupportAddress(address)
    result.account = account
    result.brand = try record.identifier("brand_id")
    result.isDefault = try record.flag("default")
    result.forwardingStatus = log.word(try record.text("forwarding_status"), "forwarding_status")
    result.spfStatus = log.word(try record.text("spf_status"), "spf_status")
    result.cnameStatus = log.word(try record.text("cname_status"), "cname_status")
    result.domainStatus = log.word(try record.text("domain_verification_status"), "domain_verification_status")
    result.verificationCode = Importable.line(try record.text("domain_verification_code"))
    result.created = try record.moment("created_at")
    organisation.supportAddresses.append(result)
  }

  private mutating func add(agreement record: ExportRecord) throws(ImportFailure) {
    let key = try record.identifier("id") ?? "\(record.file) \(record.name)"
    guard isNew(.agreement, key) else { return }
    guard let subdomain = try record.text("remote_subdomain") else {
      // An agreement with a program of another maker gives no addresses.
      return log.leaveOut("a sharing agreement that names no account")
    }
    guard Importable.isSubdomain(subdomain) else {
      return log.leaveOut("a sharing agreement whose remote_subdomain is no subdomain")
    }
    var result = SharingAgreement(subdomain: subdomain.lowercased())
    result.name = Importable.line(try record.text("name"))
    switch try record.text("type") {
    case "inbound": result.direction = .incoming
    case "outbound": result.direction = .outgoing
    case nil: break
    case let word?: log.leaveOut("the type \(ImportLog.shown(word)) of a sharing agreement, which is not known")
    }
    switch try record.text("status") {
    case "ssl_error", "configuration_error": result.status = .failed
    case let word: result.status = log.word(word, "status")
    }
    if result.status == nil { log.leaveOut("a sharing agreement without a status that is known") }
    result.created = try record.moment("created_at")
    // An agreement whose status nobody knows counts as accepted in a configuration; nobody said that of this one.
    if result.status != nil { organisation.agreements.append(result) }
  }

  private mutating func add(user record: ExportRecord) throws(ImportFailure) {
    guard let text = try record.text("email") else { return log.leaveOut("a user without an address") }
    guard let address = log.address(text, "a user") else { return }
    guard isNew(.user, address.key) else { return }
    var user = User(address: address, role: log.word(try record.text("role"), "role"))
    user.created = try record.moment("created_at")
    user.verified = try record.flag("verified")
    user.suspended = try record.flag("suspended")
    users.append(user)
  }

  private mutating func add(rule record: ExportRecord, isAutomation: Bool) throws(ImportFailure) {
    let title = try record.requiredText("title")
    let id = try record.identifier("id")
    guard isNew(isAutomation ? .automation : .trigger, id ?? "title \(title)") else { return }
    var rule = NotificationRule(title: Importable.line(title) ?? "(without title)")
    rule.id = id
    rule.isActive = try record.flag("active")
    try NotificationReader.read(record, isAutomation: isAutomation, into: &rule, &log)
    if isAutomation { organisation.automations.append(rule) } else { organisation.triggers.append(rule) }
  }

  private mutating func add(suspended record: ExportRecord) throws(ImportFailure) {
    let key = try record.identifier("id") ?? "\(record.file) \(record.name)"
    guard isNew(.suspendedTicket, key) else { return }
    guard let number = try record.identifier("cause_id"), let cause = Int(number), cause <= 999 else {
      return log.leaveOut("a suspended ticket without the number of its cause")
    }
    var ticket = SuspendedTicket(cause: cause)
    if let text = try record.record("author")?.text("email") { ticket.author = log.address(text, "an author") }
    if let text = try record.text("recipient") { ticket.recipient = log.address(text, "a recipient") }
    ticket.messageID = Importable.line(try record.text("message_id"))
    ticket.created = try record.moment("created_at")
    organisation.suspendedTickets.append(ticket)
  }
}
