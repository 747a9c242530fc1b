namespace DfsOpt.Cli.Terminal;

/// <summary>The exit codes of the process.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    /// <summary>What a shell reports for a program that Ctrl-C ended: 128 and the signal's number.</summary>
    public const int Cancelled = 130;
}
