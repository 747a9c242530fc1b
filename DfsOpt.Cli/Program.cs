using DfsOpt.Cli;
using DfsOpt.Cli.Terminal;

return CommandLine.Run(args, Screen.OfThisProcess());
