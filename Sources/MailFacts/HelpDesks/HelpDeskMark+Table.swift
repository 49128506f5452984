extension HelpDeskMark {
  /// Every mark of every help desk but Zendesk, whose marks have shapes of their own (`ZendeskMarks`).
  ///
  /// Of products with a common ancestor the heir stands first: Znuny still says that it is powered by OTRS.
  package static let table: [HelpDeskMark] = hosted + installed

  /// Help desks that run as a service.
  private static let hosted: [HelpDeskMark] = [
    .init(
      .freshdesk, .messageID, .domain("freshdesk.com"), .strong,
      source: "notifications in public list archives", seen: "2024-10"),
    .init(
      .freshdesk, .author, .domain("freshdesk.com"), .weak, namesAccount: true,
      source: "Freshdesk's help: the default support address", seen: "2026-11", isOnlyDocumented: true),
    .init(
      .freshdesk, .replyTo, .domain("freshdesk.com"), .weak, namesAccount: true,
      source: "Freshdesk's help: the default support address", seen: "2026-11", isOnlyDocumented: true),

    .init(
      .jiraServiceManagement, .field(.jiraFingerprint), .hexadecimal(32), .strong, namesAccount: true,
      source: "Jira's own code, mail filters", seen: "2026-11"),
    .init(
      .jiraServiceManagement, .messageID, .leftAndDomain("jira.", "atlassian.jira"), .strong,
      source: "notifications in public archives and logs", seen: "2026-03"),
    .init(
      .jiraServiceManagement, .author, .domain("atlassian.net"), .weak, namesAccount: true,
      source: "Atlassian's help: the sender of a cloud site", seen: "2026-11", isOnlyDocumented: true),
    .init(
      .jiraServiceManagement, .replyTo, .domain("atlassian.net"), .weak, namesAccount: true,
      source: "Atlassian's help: the sender of a cloud site", seen: "2026-11", isOnlyDocumented: true),
    .init(
      .jiraServiceManagement, .reference, .domain("atlassian.jira"), .weak, sign: .thread,
      source: "answers in public archives", seen: "2026-03"),

    .init(
      .serviceNow, .field(.serviceNowGenerated), .value("true"), .strong,
      source: "notifications in public list archives", seen: "2025-10"),
    .init(
      .serviceNow, .field(.serviceNowSource), .present, .strong,
      source: "notifications in public list archives", seen: "2025-10"),
    .init(
      .serviceNow, .messageID, .domain("service-now.com"), .strong,
      source: "notifications in public list archives", seen: "2025-02"),
    .init(
      .serviceNow, .author, .domain("service-now.com"), .weak,
      source: "ServiceNow's help: the address of an instance", seen: "2026-11", isOnlyDocumented: true),

    .init(
      .salesforce, .field(.salesforceOrganisation), .identifier("00d"), .strong, namesAccount: true,
      source: "Salesforce's help, mail in public archives", seen: "2022-04"),
    .init(
      .salesforce, .messageID, .domain("sfdc.net"), .strong,
      source: "mail in public archives", seen: "2022-04"),

    // The identifiers of hubspotemail.net stand in its newsletters as well.
    .init(
      .hubSpot, .messageID, .domain("hubspotemail.net"), .weak,
      source: "mail in public archives", seen: "2025-05"),
    .init(
      .hubSpot, .author, .domain("hs-inbox.com"), .weak, namesAccount: true,
      source: "HubSpot's help: the hosted address of an inbox", seen: "2026-11", isOnlyDocumented: true),
    .init(
      .hubSpot, .replyTo, .domain("hs-inbox.com"), .weak, namesAccount: true,
      source: "HubSpot's help: the hosted address of an inbox", seen: "2026-11", isOnlyDocumented: true),

    .init(
      .intercom, .field(.intercomApplication), .identifier(""), .strong, namesAccount: true,
      source: "notifications in public list archives", seen: "2024-07"),
    .init(
      .intercom, .author, .domain("intercom-mail.com"), .weak, namesAccount: true,
      source: "Intercom's help: the shared domain", seen: "2026-11", isOnlyDocumented: true),
    .init(
      .intercom, .replyTo, .domain("intercom-mail.com"), .weak, namesAccount: true,
      source: "Intercom's help: the address of a conversation", seen: "2026-11", isOnlyDocumented: true),
    .init(
      .intercom, .reference, .domain("intercom"), .weak, sign: .thread,
      source: "notifications in public list archives", seen: "2024-07"),

    .init(
      .helpScout, .messageID, .leftAndDomain("reply-", "helpscout.net"), .strong,
      source: "mail in public archives", seen: "2018-06"),
    .init(
      .helpScout, .reference, .domain("helpscout.net"), .weak, sign: .thread,
      source: "mail in public archives", seen: "2018-06"),

    .init(
      .zohoDesk, .author, .domain("zohodesk.com"), .weak, namesAccount: true,
      source: "Zoho's default address of a department", seen: "2026-11", isOnlyDocumented: true),
    .init(
      .zohoDesk, .replyTo, .domain("zohodesk.com"), .weak, namesAccount: true,
      source: "Zoho's default address of a department", seen: "2026-11", isOnlyDocumented: true),
    .init(
      .zohoDesk, .signature, .domain("zohodesk.com"), .weak,
      source: "descriptions of Zoho's sending", seen: "2026-11", isOnlyDocumented: true),
  ]

  /// Help desks that organisations run themselves, whose code is public.
  private static let installed: [HelpDeskMark] = [
    .init(.osTicket, .mailer, .prefix("osticket"), .strong, source: "osTicket's own code", seen: "2026-11"),

    .init(.znuny, .mailer, .prefix("znuny mail service"), .strong, source: "Znuny's own code", seen: "2026-11"),

    .init(.otrs, .mailer, .prefix("otrs mail service"), .strong, source: "OTRS's own code", seen: "2026-11"),
    .init(
      .otrs, .mailer, .prefix("open-ticket-request-system"), .strong, source: "OTRS's own code", seen: "2003-01"),
    .init(.otrs, .field(.poweredBy), .prefix("otrs"), .strong, source: "OTRS's own code", seen: "2026-11"),
    // Whoever wants no answers of an OTRS may set it, too.
    .init(.otrs, .field(.otrsLoop), .present, .weak, source: "OTRS's own code", seen: "2003-01"),

    .init(
      .requestTracker, .field(.rtLoopPrevention), .present, .strong, namesAccount: true,
      source: "Request Tracker's own code, list archives", seen: "2023-05"),
    .init(
      .requestTracker, .field(.rtTicket), .present, .strong,
      source: "Request Tracker's own code, list archives", seen: "2019-07"),
    .init(
      .requestTracker, .field(.rtTicketX), .present, .strong,
      source: "Request Tracker's own code, list archives", seen: "2023-05"),
    .init(
      .requestTracker, .field(.managedBy), .prefix("rt "), .strong,
      source: "Request Tracker's own code, list archives", seen: "2019-07"),
    .init(
      .requestTracker, .field(.managedByX), .prefix("rt "), .strong,
      source: "Request Tracker's own code, list archives", seen: "2023-05"),
    .init(
      .requestTracker, .reference, .prefix("rt-ticket-"), .weak, sign: .thread,
      source: "mail in public archives", seen: "2023-05"),

    .init(.zammad, .mailer, .prefix("zammad mail service"), .strong, source: "Zammad's own code", seen: "2026-11"),
    .init(.zammad, .field(.poweredBy), .prefix("zammad"), .strong, source: "Zammad's own code", seen: "2026-11"),

    .init(
      .freeScout, .field(.freeScoutMailType), .present, .strong, source: "FreeScout's own code", seen: "2026-11"),
  ]
}
