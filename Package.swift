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
    .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
    // Its pkg-config file names a library of events that is not installed with it.
    .systemLibrary(name: "CUnbound", providers: [.apt(["libunbound-dev"])]),
    .systemLibrary(name: "CPSL", pkgConfig: "libpsl", providers: [.apt(["libpsl-dev"])]),
    .systemLibrary(name: "CIDN2", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    room("InternetMessage"),
    room("Compression", ["CZlib"]),
    room("MailSources", ["InternetMessage", "Compression"]),
    room("SafeOutput"),
    room("JSONInput"),
    room("HelpDesk", ["InternetMessage"]),
    room("Settings", ["SafeOutput", "HelpDesk", .product(name: "TOMLKit", package: "TOMLKit")]),
    room("HelpDeskImport", ["SafeOutput", "JSONInput", "HelpDesk", "Settings"]),
    room("MailDNS", ["InternetMessage", "SafeOutput", "CUnbound", "CPSL", "CIDN2"]),
    room("MailCrypto", ["InternetMessage", "COpenSSL"]),
    room("Markup", ["CLibXML2"]),
    room("RelayConfiguration", ["InternetMessage", "Markup", "CPCRE2"]),
    room("MailAuthentication", ["InternetMessage", "MailDNS", "MailCrypto"]),
    room("AuthenticationReports", ["InternetMessage", "Compression", "SafeOutput", "JSONInput", "Markup"]),
    room("MailFacts", ["InternetMessage", "HelpDesk", "MailDNS", "MailAuthentication"]),
    room(
      "MailRules",
      ["InternetMessage", "HelpDesk", "RelayConfiguration", "MailDNS", "MailAuthentication", "MailFacts"]),
    room("VerdictOutput", ["InternetMessage", "MailAuthentication", "MailFacts", "MailRules", "SafeOutput"]),
    room(
      "RelayPipeline", ["InternetMessage", "SafeOutput", "MailSources", "MailAuthentication", "MailFacts", "MailRules"]),
    room(
      "ComplianceReport",
      [
        "InternetMessage", "Compression", "SafeOutput", "JSONInput", "Markup", "MailDNS", "MailAuthentication",
        "AuthenticationReports", "MailFacts", "MailRules", "VerdictOutput", "RelayPipeline",
      ]),
    room(
      "MailLoopCLI",
      [
        "InternetMessage", "Compression", "MailSources", "SafeOutput", "JSONInput", "HelpDesk", "Settings",
        "HelpDeskImport", "MailDNS", "MailCrypto", "RelayConfiguration", "MailAuthentication", "AuthenticationReports",
        "MailFacts", "MailRules", "VerdictOutput", "RelayPipeline", "ComplianceReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "mailloop", dependencies: ["MailLoopCLI"], swiftSettings: strict),
    .executableTarget(
      name: "MailBenchmarks",
      dependencies: ["InternetMessage", "MailDNS", "MailCrypto", "MailAuthentication", "MailFacts", "MailRules"],
      swiftSettings: strict),
    .target(
      name: "MailInvariants",
      dependencies: [
        "InternetMessage", "Compression", "MailFacts", "MailDNS", "MailCrypto", "Markup", "MailAuthentication",
        "AuthenticationReports", "RelayConfiguration", "HelpDesk", "Settings", "HelpDeskImport",
      ], path: "Tests/MailInvariants",
      swiftSettings: strict),
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: strict),
    .target(name: "ConformanceSuites", path: "Tests/ConformanceSuites", swiftSettings: strict),
    tests("FuzzReplayTests", ["MailInvariants"]),
    tests("InternetMessageTests", ["SeededRandom", "InternetMessage", "MailInvariants"]),
    .testTarget(
      name: "ConformanceTests", dependencies: ["InternetMessage"], exclude: ["driver"], swiftSettings: strict),
    .target(name: "GzipFixtures", path: "Tests/GzipFixtures", swiftSettings: strict),
    tests("CompressionTests", ["Compression", "GzipFixtures"]),
    tests("MailboxTests", ["SeededRandom", "InternetMessage", "Compression", "MailSources", "GzipFixtures"]),
    tests("EncodingTests", ["SeededRandom", "InternetMessage"]),
    tests("MailDNSTests", ["SeededRandom", "InternetMessage", "MailDNS"]),
    tests("MailCryptoTests", ["InternetMessage", "MailCrypto"]),
    tests("MarkupTests", ["Markup"]),
    tests("RelayConfigurationTests", ["SeededRandom", "InternetMessage", "RelayConfiguration", "MailInvariants"]),
    tests("DKIMExplanationTests", ["SeededRandom", "InternetMessage", "MailDNS", "MailCrypto", "MailAuthentication"]),
    tests("EnvelopeTests", ["InternetMessage", "MailDNS", "MailAuthentication"]),
    .testTarget(
      name: "DKIMTests",
      dependencies: [
        "InternetMessage", "MailDNS", "MailCrypto", "MailAuthentication", "MailInvariants", "SeededRandom",
      ],
      exclude: ["driver"], swiftSettings: strict),
    tests("SPFTests", ["ConformanceSuites", "InternetMessage", "MailDNS", "MailAuthentication"]),
    tests("DMARCTests", ["InternetMessage", "MailDNS", "MailAuthentication"]),
    tests("ARCTests", ["ConformanceSuites", "InternetMessage", "MailDNS", "MailCrypto", "MailAuthentication"]),
    tests("AuthenticationResultsTests", ["SeededRandom", "InternetMessage", "MailAuthentication"]),
    .testTarget(
      name: "AuthenticationReportsTests",
      dependencies: ["InternetMessage", "Compression", "Markup", "AuthenticationReports", "GzipFixtures"],
      exclude: ["driver"], swiftSettings: strict),
    tests("MailFactsTests", ["SeededRandom", "InternetMessage", "HelpDesk", "MailFacts", "MailRules"]),
    tests(
      "MailRulesTests",
      [
        "InternetMessage", "HelpDesk", "RelayConfiguration", "Settings", "MailDNS", "MailAuthentication", "MailFacts",
        "MailRules",
      ]),
    tests("AutomationTests", ["SeededRandom", "InternetMessage", "MailFacts"]),
    tests(
      "DemoCorpusTests",
      [
        "InternetMessage", "MailDNS", "MailAuthentication", "MailFacts", "MailRules", "MailSources", "RelayPipeline",
        "Settings",
        "MailLoopCLI",
      ]),
    tests("GrammarTests", ["SeededRandom", "InternetMessage"]),
    tests("JSONInputTests", ["JSONInput"]),
    tests("HelpDeskImportTests", ["HelpDesk", "Settings", "HelpDeskImport"]),
    tests("HelpDeskTests", ["SeededRandom", "InternetMessage", "HelpDesk"]),
    tests("SettingsTests", ["SeededRandom", "HelpDesk", "Settings"]),
    tests("SafeOutputTests", ["SafeOutput"]),
    tests(
      "ComplianceReportTests",
      [
        "ComplianceReport", "AuthenticationReports", "InternetMessage", "MailAuthentication", "MailCrypto", "MailDNS",
        "MailFacts", "MailRules", "RelayPipeline", "SafeOutput",
      ]),
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
