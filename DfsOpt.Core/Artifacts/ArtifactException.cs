namespace DfsOpt.Core.Artifacts;

/// <summary>A file in a run's directory is not what a run writes. The message is one sentence that names the file.</summary>
public sealed class ArtifactException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which file is at fault, and what is wrong with it.</param>
    public ArtifactException(string message)
        : base(message)
    {
    }
}
