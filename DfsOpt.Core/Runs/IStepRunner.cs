namespace DfsOpt.Core.Runs;

/// <summary>Runs the steps of a pipeline one after the other. A run keeps a log and writes artifacts around each step; a check does neither.</summary>
internal interface IStepRunner
{
    /// <summary>Runs one step.</summary>
    /// <param name="name">The step's name, such as <c>00_ingest</c>.</param>
    /// <param name="compute">Computes the step. It gets the results of earlier steps from its caller.</param>
    /// <returns>The step's result, for later steps.</returns>
    T Step<T>(string name, Func<StepContext, StepOutput<T>> compute);
}
