import Glibc
import InternetMessage

// mailbench hostile SHAPE COUNT [dry]: one hostile message, for scripts/check-linear to count instructions.
// mailbench shapes: their names and full counts.
// mailbench JOB FOLDER ROUNDS: prints one line a round, messages and megabytes a second of CPU time.
let arguments = CommandLine.arguments
if arguments.dropFirst().first == "shapes" {
  for shape in HostileShape.allCases { print(shape.rawValue, shape.fullCount) }
  exit(0)
}
if arguments.count >= 4, arguments[1] == "hostile", let shape = HostileShape(rawValue: arguments[2]),
  let count = Int(arguments[3])
{
  HostileRun(shape: shape, count: count).run(isDry: arguments.count > 4)
  exit(0)
}
guard arguments.count == 4, let rounds = Int(arguments[3]), let job = Job(rawValue: arguments[1]) else {
  print("usage: mailbench \(Job.allCases.map(\.rawValue).joined(separator: "|")) FOLDER ROUNDS")
  throw Usage()
}
let corpus = Corpus(folder: arguments[2])
for _ in 0..<rounds {
  let start = processorTime()
  var check = 0
  for message in corpus.messages { check &+= job.run(message) }
  let seconds = processorTime() - start
  let rate = Int(Double(corpus.messages.count) / seconds)
  let megabytes = Int(Double(corpus.octets) / 1e6 / seconds)
  print("mailloop-\(job.rawValue) \(rate) msg/s \(megabytes) MB/s check=\(check)")
}

struct Usage: Error {}
