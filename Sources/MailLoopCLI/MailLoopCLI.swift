// MailLoopCLI
