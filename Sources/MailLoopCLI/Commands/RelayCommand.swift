import ArgumentParser

/// `mailloop relay CORPUS`: takes a corpus through the relay and reports.
struct RelayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relay", abstract: "Judge a corpus of captures before and after a relay, and write a report.")
  @Argument var corpus: String
  func run() async throws {}
}
