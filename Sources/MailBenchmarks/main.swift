import MailFacts
import MailRules

// MailBenchmarks JOB FOLDER ROUNDS: a line for each round, with messages and megabytes for a second of CPU time.
// MailBenchmarks errors FOLDER: a line for each finding of error grade, with its file.
// MailBenchmarks read FOLDER: reads every file and does nothing with it.
let arguments = CommandLine.arguments
if arguments.count == 3, arguments[1] == "errors" {
  listErrors(in: Corpus(folder: arguments[2]))
} else if arguments.count == 3, arguments[1] == "read" {
  print("\(Corpus.readThrough(folder: arguments[2])) octets")
} else if arguments.count == 4, let rounds = Int(arguments[3]), let job = Job(rawValue: arguments[1]) {
  let corpus = Corpus(folder: arguments[2])
  for _ in 0..<rounds { print(line(of: job, corpus, job.measure(corpus))) }
} else {
  let jobs = Job.allCases.map(\.rawValue).joined(separator: "|")
  print("usage: MailBenchmarks \(jobs) FOLDER ROUNDS, or MailBenchmarks errors|read FOLDER")
  throw Usage()
}

/// The form of the programs that are compared with: rates in whole numbers, unit behind each.
func line(of job: Job, _ corpus: Corpus, _ measurement: Measurement) -> String {
  let rate = Int(Double(corpus.messages.count) / measurement.seconds)
  let megabytes = Int(Double(corpus.octets) / 1e6 / measurement.seconds)
  return "mailloop-\(job.rawValue) \(rate) msg/s \(megabytes) MB/s check=\(measurement.check)"
}

func listErrors(in corpus: Corpus) {
  let judge = MailJudge()
  for (name, message) in zip(corpus.names, corpus.messages) {
    for finding in judge.judge(message, file: name).verdict.findings where finding.severity == .error {
      print("\(name)\t\(finding.rule)\t\(finding.range.lowerBound)\t\(finding.name)")
    }
  }
}

struct Usage: Error {}
