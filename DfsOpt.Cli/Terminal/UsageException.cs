namespace DfsOpt.Cli.Terminal;

/// <summary>The command line or the config cannot be used as it stands. The message is one sentence for people.</summary>
internal sealed class UsageException(string message) : Exception(message);
