// MailRules
