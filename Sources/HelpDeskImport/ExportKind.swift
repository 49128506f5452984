/// A sort of object that the help desk's API exports.
package enum ExportKind: String, Sendable, CaseIterable {
  case supportAddress = "recipient_address"
  case agreement = "sharing_agreement"
  case user
  case trigger
  case automation
  case suspendedTicket = "suspended_ticket"

  /// The member under which a page of the API lists objects of the sort.
  package var listName: String {
    switch self {
    case .supportAddress: "recipient_addresses"
    default: rawValue + "s"
    }
  }
}
