namespace DfsOpt.Cli.Terminal;

/// <summary>The command line or the config is wrong. The message is one sentence for people.</summary>
internal sealed class UsageException(string message) : Exception(message);
