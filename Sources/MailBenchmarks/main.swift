import Glibc
import MailFacts
import MailRules

let usage = """
  usage: MailBenchmarks JOB FOLDER ROUNDS      messages and megabytes for a second of CPU time, a line for each round
         MailBenchmarks errors FOLDER          each finding of error grade, with its file
         MailBenchmarks read FOLDER            reads every file and does nothing with it
         MailBenchmarks spf FOLDER ROUNDS [EXPECTED]   SPF checks of spf.tsv for a second of CPU time, from the cache
         MailBenchmarks dkim FOLDER ROUNDS     every signature of the messages that manifest.tsv calls signed
         MailBenchmarks authenticate FOLDER ROUNDS   parsing, DKIM, SPF and DMARC of every message of manifest.tsv
         MailBenchmarks signed SHAPE OCTETS FOLDER   writes a signed message and its zone, for scripts/check-memory
         MailBenchmarks explain ZONE FILE…     how long it takes to say why each failing signature of the files fails
         MailBenchmarks shapes                 the shapes of hostile messages and their full counts
         MailBenchmarks hostile SHAPE COUNT [dry]   one hostile message, for scripts/check-linear to count instructions
  shapes of signed: \(SignedMail.Shape.allCases.map(\.rawValue).joined(separator: " "))
  jobs: \(Job.allCases.map(\.rawValue).joined(separator: " "))
  """
let arguments = Array(CommandLine.arguments.dropFirst())

switch (arguments.first, arguments.count) {
case ("shapes", 1):
  for shape in HostileShape.allCases { print(shape.rawValue, shape.fullCount) }
  for shape in HostileAuthentication.allCases { print(shape.rawValue, shape.fullCount) }
case ("hostile", 3...4):
  guard let run = HostileRun(arguments[1]), let count = Int(arguments[2]) else { refuse() }
  await run.run(count, isDry: arguments.count > 3)
case ("errors", 2): listErrors(in: Corpus(folder: arguments[1]))
case ("read", 2): print("\(Corpus.readThrough(folder: arguments[1])) octets")
case ("spf", 3...4):
  guard let rounds = Int(arguments[2]) else { refuse() }
  let run = SPFRun(folder: arguments[1])
  let first = await run.outcomes()
  let expected = arguments.count > 3 ? SPFRun.expected(arguments[3]) : first
  guard expected.count == first.count else { refuse("\(arguments[3]) has not as many lines as spf.tsv") }
  run.report(first, against: expected)
  for _ in 0..<rounds { if await run.measure(expected) > 0 { exit(1) } }
case ("dkim", 3):
  guard let rounds = Int(arguments[2]) else { refuse() }
  let run = DKIMRun(folder: arguments[1])
  for _ in 0..<rounds { if await run.measure() > 0 { exit(1) } }
case ("authenticate", 3):
  guard let rounds = Int(arguments[2]) else { refuse() }
  let run = AuthenticationRun(folder: arguments[1])
  for _ in 0..<rounds { if await run.measure() > 0 { exit(1) } }
case ("explain", 3...): await ExplanationRun(zone: arguments[1], paths: Array(arguments[2...])).measure()
case ("signed", 4):
  guard let shape = SignedMail.Shape(rawValue: arguments[1]), let octets = Int(arguments[2]) else { refuse() }
  try SignedMail(shape: shape, octets: octets).write(to: arguments[3])
case (let name?, 3):
  guard let job = Job(rawValue: name), let rounds = Int(arguments[2]) else { refuse() }
  let corpus = Corpus(folder: arguments[1])
  guard !corpus.messages.isEmpty else { refuse("there is no .eml file in \(arguments[1])") }
  for _ in 0..<rounds { print(line(of: job, corpus, job.measure(corpus))) }
default: refuse()
}

/// The form of the programs that are compared with: rates, the unit behind each.
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

func refuse(_ reason: String = usage) -> Never {
  print(reason)
  exit(2)
}
