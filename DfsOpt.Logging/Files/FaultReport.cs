using Microsoft.Extensions.Logging;

namespace DfsOpt.Logging;

/// <summary>Tells people on stderr what a run's file cannot tell them itself.</summary>
internal sealed class FaultReport(string path, OwnLines lines)
{
    private bool _isFaultSaid;

    /// <summary>Says that the file is given up.</summary>
    public void SayGivenUp(Exception fault, StderrLog? stderr) =>
        Say(LogLevel.Error, $"{CannotWrite(fault)} The run goes on{(stderr is null ? " without it." : "; its log stands here alone.")}", stderr);

    /// <summary>Says the first fault. Later ones are counted, not said.</summary>
    public void SayFault(Exception fault, StderrLog? stderr)
    {
        if (_isFaultSaid)
            return;
        _isFaultSaid = true;
        Say(LogLevel.Error, $"{CannotWrite(fault)} The run goes on; records that the file misses are counted.", stderr);
    }

    /// <summary>Says how many records were lost in all.</summary>
    public void SayLost(long count, StderrLog? stderr) => Say(LogLevel.Warning, RunFileNotes.LostMessage(count), stderr);

    private string CannotWrite(Exception fault) => $"Cannot write {path}: {fault.Message.TrimEnd('.')}.";

    private void Say(LogLevel level, string message, StderrLog? stderr)
    {
        using StderrLog? own = stderr is null ? new StderrLog() : null;
        (stderr ?? own)!.Write(lines.Compose(level, message).ToStderrLine());
    }
}
