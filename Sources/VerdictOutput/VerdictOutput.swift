// VerdictOutput
