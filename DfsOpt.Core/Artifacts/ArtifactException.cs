namespace DfsOpt.Core.Artifacts;

/// <summary>A run's directory holds something that no run writes. The message is one sentence that names the file.</summary>
public sealed class ArtifactException : Exception
{
    /// <summary>Makes the exception with its sentence.</summary>
    /// <param name="message">Which file is at fault, and what is wrong with it.</param>
    public ArtifactException(string message)
        : base(message)
    {
    }
}
