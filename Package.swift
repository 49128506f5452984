// swift-tools-version: 6.2
import PackageDescription

/// Fuzz targets are in the package only when asked for, so that others can depend on it: `scripts/fuzz` sets the variable.
let isFuzzing = Context.environment["MAILLOOP_FUZZ"] != nil
let fuzzFlags = ["-sanitize=fuzzer,address"]

let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + (isFuzzing ? [.unsafeFlags(fuzzFlags)] : [])

/// A target of the house: what it may depend on stands above it in the list.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "mailloop",
  products: [
    .library(name: "InternetMessage", targets: ["InternetMessage"]),
    .library(name: "MailRules", targets: ["MailRules", "MailFacts"]),
    .executable(name: "mailloop", targets: ["mailloop"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
    .package(url: "https://github.com/LebJe/TOMLKit", .upToNextMinor(from: "0.6.0")),
  ],
  targets: [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    room("InternetMessage"),
    room("Compression", ["CZlib"]),
    room("MailSources", ["InternetMessage", "Compression"]),
    room("SafeOutput"),
    room("Settings", [.product(name: "TOMLKit", package: "TOMLKit")]),
    room("MailFacts", ["InternetMessage"]),
    room("MailRules", ["InternetMessage", "MailFacts"]),
    room("VerdictOutput", ["InternetMessage", "MailFacts", "MailRules", "SafeOutput"]),
    room("RelayPipeline", ["InternetMessage", "MailSources", "MailFacts", "MailRules"]),
    room(
      "ComplianceReport", ["InternetMessage", "MailFacts", "MailRules", "RelayPipeline", "SafeOutput", "VerdictOutput"]),
    room(
      "MailLoopCLI",
      [
        "InternetMessage", "Compression", "MailSources", "SafeOutput", "Settings", "MailFacts", "MailRules",
        "VerdictOutput",
        "RelayPipeline", "ComplianceReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "mailloop", dependencies: ["MailLoopCLI"], swiftSettings: strict),
    .executableTarget(
      name: "MailBenchmarks", dependencies: ["InternetMessage", "MailFacts", "MailRules"], swiftSettings: strict),
    .target(
      name: "MailInvariants", dependencies: ["InternetMessage", "MailFacts"], path: "Tests/MailInvariants",
      swiftSettings: strict),
    tests("FuzzReplayTests", ["MailInvariants"]),
    tests("InternetMessageTests", ["InternetMessage", "MailInvariants"]),
    .testTarget(
      name: "ConformanceTests", dependencies: ["InternetMessage"], exclude: ["driver"], swiftSettings: strict),
    .target(name: "GzipFixtures", path: "Tests/GzipFixtures", swiftSettings: strict),
    tests("CompressionTests", ["Compression", "GzipFixtures"]),
    tests("MailboxTests", ["InternetMessage", "Compression", "MailSources", "GzipFixtures"]),
    tests("EncodingTests", ["InternetMessage"]),
    tests("MailFactsTests", ["InternetMessage", "MailFacts", "MailRules"]),
    tests("MailRulesTests", ["InternetMessage", "MailFacts", "MailRules"]),
    tests(
      "DemoCorpusTests", ["InternetMessage", "MailFacts", "MailRules", "RelayPipeline", "Settings", "MailLoopCLI"]),
    tests("GrammarTests", ["InternetMessage"]),
    tests("SettingsTests", ["Settings"]),
    tests("SafeOutputTests", ["SafeOutput"]),
    tests(
      "ComplianceReportTests",
      ["ComplianceReport", "InternetMessage", "MailFacts", "MailRules", "RelayPipeline", "SafeOutput"]),
    tests("DocumentationTests", ["InternetMessage", "MailFacts", "MailRules", "mailloop"]),
    tests("VerdictOutputTests", ["InternetMessage", "MailFacts", "MailRules", "SafeOutput", "VerdictOutput"]),
    tests("StandardsTests", ["InternetMessage", "MailFacts", "MailRules"]),
    tests("EndToEndTests", ["mailloop", "GzipFixtures"]),
  ]
)

if isFuzzing {
  package.targets += [
    .target(name: "CLibFuzzer"),
    .executableTarget(
      name: "MailFuzzing", dependencies: ["CLibFuzzer", "MailInvariants"], swiftSettings: strict,
      linkerSettings: [.unsafeFlags(fuzzFlags + ["-use-ld=lld"])]),
  ]
}
