using DfsOpt.Core.Runs;

namespace DfsOpt.Tests.Pipeline;

/// <summary>Does something with each report, on the thread that makes it.</summary>
internal sealed class CallbackProgress(Action<RunProgress> reported) : IProgress<RunProgress>
{
    public void Report(RunProgress value) => reported(value);
}
