public import ArgumentParser
import Foundation
public import SafeOutput

/// Colour for commands that print text for people and nothing else.
struct PlainOutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("When output is coloured: auto, always or never.", valueName: "when"))
  var color = ColourChoice.auto

  /// Whether standard output is coloured.
  var coloursOutput: Bool {
    color.coloursOutput(environment: ProcessInfo.processInfo.environment, isTerminal: Console.isTerminal)
  }
}

extension ColourChoice: ExpressibleByArgument {}
