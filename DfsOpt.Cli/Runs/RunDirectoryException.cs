namespace DfsOpt.Cli.Runs;

/// <summary>A run's directory holds something that no run writes. The message is one sentence that names the file.</summary>
internal sealed class RunDirectoryException(string message) : Exception(message);
