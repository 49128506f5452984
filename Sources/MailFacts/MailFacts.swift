// MailFacts
