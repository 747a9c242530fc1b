using DfsOpt.Cli;
using DfsOpt.Cli.Terminal;

StandardStreams.FillClosed();
StandardStreams.MakeFileSizeLimitAnError();
return CommandLine.Run(args, Screen.OfThisProcess());
