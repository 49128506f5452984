extension RelayProduct {
  /// The products that are told apart, those with the plainest marks first.
  ///
  /// Marks are observations of mail in the open, not documentation; `seen` says when.
  package static let all: [RelayProduct] = gateways + signatures + lists + senders + filters + servers

  /// Security gateways.
  private static let gateways: [RelayProduct] = [
    RelayProduct(
      "Proofpoint", .rewriter, seen: "2026-02", fields: ["x-proofpoint-"], hops: [".pphosted.com", ".ppops.net"],
      hosts: ["urldefense.proofpoint.com", "urldefense.com", "urldefense.us"]),
    RelayProduct(
      "Mimecast", .rewriter, seen: "2026-02", fields: ["x-mimecast-", "x-mc-unique"],
      hops: [".mimecast.com", ".mimecast-offshore.com"],
      hosts: ["mimecastprotect.com", "mimecast.com"]),
    RelayProduct(
      "Microsoft Defender Safe Links", .rewriter, seen: "2026-02", hosts: ["safelinks.protection.outlook.com"]),
    RelayProduct(
      "Barracuda", .rewriter, seen: "2026-02", fields: ["x-barracuda-", "x-bess-"],
      hops: [".ess.barracudanetworks.com", ".cudaops.com", "(spam firewall)"],
      hosts: ["linkprotect.cudasvc.com"]),
    RelayProduct(
      "Cisco Secure Email (ESA)", .rewriter, seen: "2026-02", fields: ["x-ironport-"], hops: [".iphmx.com"],
      hosts: ["secure-web.cisco.com"]),
    RelayProduct(
      "Sophos Email", .rewriter, seen: "2026-02", fields: ["x-sophos-"], hops: [".prod.hydra.sophos.com"],
      hosts: ["protection.sophos.com"]),
    RelayProduct(
      "Symantec Email Security.cloud", .rewriter, seen: "2025-11", fields: ["x-brightmail-", "x-starscan-"],
      hops: [".messagelabs.com"], hosts: ["clicktime.symantec.com", "click.email.symantec.com"]),
    RelayProduct(
      "FortiMail", .rewriter, seen: "2026-02", fields: ["x-feas-", "x-fe-policy-id", "x-fe-attachment-name"]),
    RelayProduct(
      "Trend Micro", .rewriter, seen: "2025-11", fields: ["x-tm-as-", "x-tmase-", "x-imss-"],
      hosts: ["tmchecker.com"]),
    RelayProduct(
      "Trellix", .rewriter, seen: "2025-11", fields: ["x-fireeye", "x-nai-spam-"], hosts: ["protect2.fireeye.com"]),
    RelayProduct(
      "Hornetsecurity", .rewriter, seen: "2025-11", fields: ["x-antispameurope-", "x-hornetsecurity-"],
      hops: [".antispameurope.com", ".hornetsecurity.com"], hosts: ["seclinks.cloud-security.net"]),
    RelayProduct("Check Point Harmony", .rewriter, seen: "2025-11", hosts: ["url.avanan.click", "url-protection.com"]),
    RelayProduct("SpamTitan", .rewriter, seen: "2025-11", hosts: ["linklock.titanhq.com"]),
    RelayProduct("OpenText EdgePilot", .rewriter, seen: "2025-11", hosts: ["link.edgepilot.com"]),
  ]

  /// Services that put signatures and disclaimers under mail.
  private static let signatures: [RelayProduct] = [
    RelayProduct(
      "Exclaimer", .rewriter, seen: "2026-04", fields: ["x-exclaimer"], hops: [".smtp.exclaimer.net"]),
    RelayProduct("CodeTwo", .rewriter, seen: "2025-11", fields: ["x-codetwo"], hops: [".codetwo.online"]),
  ]

  /// List managers.
  private static let lists: [RelayProduct] = [
    RelayProduct(
      "Mailman", .rewriter, seen: "2026-02", fields: ["x-mailman-", "x-beenthere"],
      texts: ["mailing list\nhttp", "/mailman/listinfo/", "/postorius/lists/"]),
    RelayProduct("Sympa", .rewriter, seen: "2025-11", fields: ["x-sympa-"], hosts: [], texts: ["/sympa/info/"]),
    RelayProduct("LISTSERV", .rewriter, seen: "2025-11", hops: ["(listserv-tcp/ip", "listserv.exe"]),
    RelayProduct("ezmlm", .rewriter, seen: "2025-11", hops: ["by ezmlm"]),
    RelayProduct(
      "Google Groups", .rewriter, seen: "2026-02", fields: ["x-google-group-id"],
      texts: ["you received this message because you are subscribed to the google groups"]),
    RelayProduct("Microsoft 365 group", .rewriter, seen: "2026-02", fields: ["x-ms-exchange-unifiedgroup"]),
  ]

  /// Services that send for others and rewrite links to count clicks.
  private static let senders: [RelayProduct] = [
    RelayProduct(
      "Twilio SendGrid", .rewriter, seen: "2026-02", fields: ["x-sg-eid", "x-sg-id"], hops: [".sendgrid.net"],
      hosts: ["ct.sendgrid.net"]),
    RelayProduct("Mailgun", .rewriter, seen: "2025-11", fields: ["x-mailgun-"], hops: [".mailgun.net"]),
    RelayProduct(
      "Mailchimp Transactional", .rewriter, seen: "2025-11", fields: ["x-mandrill-user"], hosts: ["mandrillapp.com"]),
    RelayProduct(
      "Amazon SES", .carrier, seen: "2026-02", fields: ["x-ses-outgoing"], hops: [".amazonses.com"],
      hosts: ["awstrack.me"]),
  ]

  /// Filters beside a mail server.
  private static let filters: [RelayProduct] = [
    RelayProduct(
      "amavis", .rewriter, seen: "2026-02", fields: ["x-amavis-"], hops: ["(amavis, port", "(amavisd-new, port"]),
    RelayProduct("MailScanner", .rewriter, seen: "2025-11", fields: ["x-mailscanner", "mailscanner-"]),
    RelayProduct("MIMEDefang", .rewriter, seen: "2025-11", fields: ["x-mimedefang-"]),
    RelayProduct("Rspamd", .carrier, seen: "2026-02", fields: ["x-rspamd-", "x-spamd-result"]),
    // Its sender filter writes every Received as if the message came from the machine itself.
    RelayProduct(
      "docker-mailserver", .rewriter, seen: "2026-02", hops: ["from [127.0.0.1] (localhost [127.0.0.1])"]),
  ]

  /// Mail servers.
  private static let servers: [RelayProduct] = [
    RelayProduct(
      "Microsoft Exchange", .carrier, seen: "2026-04",
      fields: ["x-ms-exchange-", "x-originatororg", "x-microsoft-antispam", "x-clientproxiedby"],
      hops: ["with microsoft smtp server", ".prod.outlook.com"]),
    RelayProduct(
      "Google", .carrier, seen: "2026-02",
      fields: ["x-google-dkim-signature", "x-gm-message-state", "x-google-smtp-source"],
      hops: ["by smtp-relay.gmail.com", "by mail-sor-f", ".google.com with"]),
    RelayProduct("Exim", .carrier, seen: "2026-02", hops: ["(exim 4", "with esmtps  (tls", "with esmtpsa  (tls"]),
    RelayProduct("Postfix", .carrier, seen: "2026-02", hops: ["(postfix)", "(postfix, from userid"]),
    RelayProduct("Sendmail", .carrier, seen: "2026-02", hops: ["(8.17.", "(8.18.", "(8.16.", "(8.15.", "(8.14."]),
    RelayProduct("OpenSMTPD", .carrier, seen: "2025-11", hops: ["(opensmtpd)"]),
    RelayProduct("Haraka", .carrier, seen: "2025-11", hops: ["(haraka"]),
    RelayProduct("hMailServer", .carrier, seen: "2025-11", hops: ["; hmailserver"]),
    RelayProduct("MDaemon", .carrier, seen: "2025-11", fields: ["x-mdaemon-", "x-mdremoteip"], hops: ["(mdaemon"]),
    RelayProduct("Kerio Connect", .carrier, seen: "2025-11", hops: ["(kerio connect"]),
    RelayProduct("IceWarp", .carrier, seen: "2025-11", hops: ["(icewarp"]),
    RelayProduct("HCL Domino", .carrier, seen: "2025-11", hops: ["(lotus domino", "(ibm domino", "(hcl domino"]),
  ]
}
