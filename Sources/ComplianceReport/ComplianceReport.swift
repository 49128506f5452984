// ComplianceReport
