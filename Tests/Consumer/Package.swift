// swift-tools-version: 6.2
import PackageDescription

// A package outside of mailloop that uses its libraries as anybody would. The programs are the examples of the README.
let package = Package(
  name: "consumer",
  dependencies: [.package(name: "mailloop", path: "../..")],
  targets: [
    .executableTarget(name: "ParseExample", dependencies: [.product(name: "InternetMessage", package: "mailloop")]),
    .executableTarget(name: "JudgeExample", dependencies: [.product(name: "MailRules", package: "mailloop")]),
    .executableTarget(name: "RuleExample", dependencies: [.product(name: "MailRules", package: "mailloop")]),
  ]
)
