import MailLoopCLI

await MailLoopCommand.main()
