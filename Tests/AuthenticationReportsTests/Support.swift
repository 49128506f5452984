import AuthenticationReports

/// Composed reports.
enum Sample {
  /// A record of an aggregate report.
  static func record(
    source: String = "192.0.2.1", count: String = "2", disposition: String = "none", dkim: String = "pass",
    spf: String = "fail", extra: String = "", from: String = "<header_from>example.com</header_from>",
    results: String = "<dkim><domain>example.com</domain><selector>s1</selector><result>pass</result></dkim>"
  ) -> String {
    """
    <record><row><source_ip>\(source)</source_ip><count>\(count)</count>
    <policy_evaluated><disposition>\(disposition)</disposition><dkim>\(dkim)</dkim><spf>\(spf)</spf>\(extra)\
    </policy_evaluated></row>
    <identifiers>\(from)</identifiers><auth_results>\(results)</auth_results></record>

    """
  }

  static let metadata = """
    <report_metadata><org_name>Receiver</org_name><email>dmarc@example.net</email><report_id>r-1</report_id>\
    <date_range><begin>1767225600</begin><end>1767311999</end></date_range></report_metadata>

    """
  static let policy = "<policy_published><domain>example.com</domain><p>none</p></policy_published>\n"

  /// An aggregate report without a deviation.
  static func aggregate(
    root: String = "<feedback>", metadata: String = metadata, policy: String = policy, records: String = record()
  ) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(root)\n<version>1.0</version>\n\(metadata)\(policy)\(records)</feedback>\n"
  }

  static func read(_ text: String) throws(ReportFailure) -> AggregateReport {
    try AggregateReport.read(Array(text.utf8))
  }

  static let tls = """
    {"organization-name": "Receiver", "date-range": {"start-datetime": "2026-01-01T00:00:00Z", "end-datetime": \
    "2026-01-01T23:59:59Z"}, "contact-info": "tls@example.net", "report-id": "t-1", "policies": [{"policy": \
    {"policy-type": "sts", "policy-string": ["version: STSv1", "mode: enforce"], "policy-domain": "example.com", \
    "mx-host": ["*.mail.example.com"]}, "summary": {"total-successful-session-count": 40, \
    "total-failure-session-count": 3}, "failure-details": [{"result-type": "certificate-expired", "sending-mta-ip": \
    "2001:db8::1", "receiving-mx-hostname": "mx1.mail.example.com", "receiving-ip": "192.0.2.9", \
    "failed-session-count": 3, "failure-reason-code": "X509"}]}]}
    """

  static func failure(
    fields: String =
      "Auth-Failure: dmarc\nIdentity-Alignment: dkim\nAuthentication-Results: mx.example.net; dmarc=fail\n",
    third: String =
      "Content-Type: message/rfc822\n\nFrom: Ann <ann@example.com>\nSubject: =?utf-8?Q?caf=C3=A9?=\n\nHi\n"
  ) -> String {
    """
    From: dmarc@example.net
    To: reports@example.com
    Subject: FW: something
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=feedback-report; boundary="b"

    --b
    Content-Type: text/plain

    A message failed.
    --b
    Content-Type: message/feedback-report

    Feedback-Type: auth-failure
    User-Agent: Composed/1.0
    Version: 1
    Source-IP: 192.0.2.1
    Reported-Domain: example.com
    Delivery-Result: reject
    \(fields)
    --b
    \(third)
    --b--

    """
  }
}
