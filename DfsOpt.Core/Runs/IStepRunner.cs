namespace DfsOpt.Core.Runs;

/// <summary>Runs the steps of a pipeline one after the other. A run keeps a log and writes artifacts around each step; a check does neither.</summary>
internal interface IStepRunner
{
    /// <summary>Runs one step.</summary>
    /// <param name="name">The step's name, such as <c>00_ingest</c>.</param>
    /// <param name="compute">Computes the step. What it needs of earlier steps, it is given by its caller.</param>
    /// <returns>What the step hands to later steps.</returns>
    T Step<T>(string name, Func<StepContext, StepOutput<T>> compute);
}
