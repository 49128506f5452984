/// The help desks whose mail is recognised.
///
///     HelpDeskProduct.requestTracker.rawValue  // "request-tracker", the word in output
public enum HelpDeskProduct: String, Sendable, Hashable, CaseIterable {
  case zendesk
  case freshdesk
  case jiraServiceManagement = "jira-service-management"
  case serviceNow = "servicenow"
  case salesforce
  case hubSpot = "hubspot"
  case intercom
  case helpScout = "help-scout"
  case zohoDesk = "zoho-desk"
  case osTicket = "osticket"
  case znuny
  case otrs
  case requestTracker = "request-tracker"
  case zammad
  case freeScout = "freescout"
}
