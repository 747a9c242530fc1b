using DfsOpt.Core;

namespace DfsOpt.Tests.BadInputs;

/// <summary>A way to spoil the small season, and what a person should be told about it.</summary>
internal sealed record BadInput(string Name, ProblemAnswer Answer, string Code, Action<SmallSeason> Spoil)
{
    /// <summary>What the sentence must hold: file, value, what to do.</summary>
    public string[] Says { get; init; } = [];

    /// <summary>Of these the message has one, where libraries differ in what they find first.</summary>
    public string[] SaysOneOf { get; init; } = [];

    public string? File { get; init; }

    public long? Line { get; init; }

    public string? Column { get; init; }

    /// <summary>Codes of other problems that follow from this one.</summary>
    public string[] AlsoCodes { get; init; } = [];

    /// <summary>Metrics as <c>step.metric=value</c>, the step by its number, such as <c>02.contests_set_aside=1</c>.</summary>
    public string[] Metrics { get; init; } = [];

    /// <summary>Contests whose rows change or go; those of all others must stay as they were.</summary>
    public string[] Changed { get; init; } = [];

    public Func<TrainingConfig, TrainingConfig> Config { get; init; } = c => c;

    public override string ToString() => Name;
}
