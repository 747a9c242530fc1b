using System.Globalization;

namespace DfsOpt.Cli.Pipelines;

/// <summary>The progress of a whole run, from the progress of its step.</summary>
/// <param name="parts">How long each step takes compared with the others, in order. Only the progress line uses it.</param>
internal sealed class RunCompletion(params double[] parts)
{
    /// <summary>The steps of a training run, measured over seasons of several sizes.</summary>
    public static RunCompletion Training { get; } = new(0.05, 0.02, 0.33, 0.06, 0.50, 0.04);

    /// <summary>The same with share models.</summary>
    public static RunCompletion TrainingWithShareModels { get; } = new([.. Training.Parts, 2]);

    /// <summary>The steps of a contest run, measured over the sample night.</summary>
    public static RunCompletion Contest { get; } = new(0.02, 0.02, 0.01, 0.01, 0.05, 0.03, 0.69, 0.17);

    private double[] Parts => parts;

    /// <summary>The part of the run that is done, from 0 to 1.</summary>
    public double Of(RunProgress progress)
    {
        // A step's name starts with its number.
        int step = int.Parse(progress.Step.AsSpan(0, 2), CultureInfo.InvariantCulture);
        double inStep = progress.Total > 0 ? Math.Clamp((double)progress.Done / progress.Total, 0, 1) : 0;
        return (parts.Take(step).Sum() + (parts[step] * inStep)) / parts.Sum();
    }
}
