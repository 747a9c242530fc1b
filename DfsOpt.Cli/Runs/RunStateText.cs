using DfsOpt.Cli.Terminal;

namespace DfsOpt.Cli.Runs;

/// <summary>Names the states of a run.</summary>
internal static class RunStateText
{
    /// <summary>The names of all states.</summary>
    public static string[] Names { get; } = ["succeeded", "failed", "cancelled", "running", "interrupted", "unreadable"];

    /// <summary>The state's name, such as <c>succeeded</c>.</summary>
    public static string Name(RunState state) => state switch
    {
        RunState.Succeeded => "succeeded",
        RunState.Failed => "failed",
        RunState.Cancelled => "cancelled",
        RunState.Running => "running",
        RunState.Interrupted => "interrupted",
        _ => "unreadable",
    };

    /// <summary>The state's name in its colour.</summary>
    public static Cell Cell(RunState state, TextStyle style) => new(Name(state), state switch
    {
        RunState.Succeeded => style.Green,
        RunState.Running => style.Cyan,
        RunState.Cancelled => style.Yellow,
        _ => style.Red,
    });
}
