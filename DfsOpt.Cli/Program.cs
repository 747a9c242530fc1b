using DfsOpt.Cli;
using DfsOpt.Cli.Terminal;

StandardStreams.FillClosed();
return CommandLine.Run(args, Screen.OfThisProcess());
