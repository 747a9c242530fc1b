using System.Globalization;
using System.Security.Cryptography;
using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Tables;

namespace DfsOpt.Core.Runs;

/// <summary>A run's own directory. A file is written under a temporary name first and then renamed, so it is there completely or not at all.</summary>
internal sealed class RunDirectory
{
    private RunDirectory(string runId, string path)
    {
        RunId = runId;
        FullPath = path;
    }

    public string RunId { get; }

    public string FullPath { get; }

    public string LogsPath => Path.Combine(FullPath, "logs");

    /// <summary>Creates the directory of a new run, under an id that no other run has.</summary>
    /// <exception cref="RunException">The artifacts folder cannot be written.</exception>
    public static RunDirectory Create(string artifactsRoot, string pipeline, DateTimeOffset startedAt)
    {
        string parent = Path.GetFullPath(Path.Combine(artifactsRoot, pipeline));
        try
        {
            Directory.CreateDirectory(parent);
            while (true)
            {
                string runId = $"{startedAt.UtcDateTime.ToString("s", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal)}Z_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3))}";
                string path = Path.Combine(parent, runId);
                if (TryClaim(parent, path))
                    return new RunDirectory(runId, path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunException(ProblemCodes.ArtifactsUnwritable, $"The artifacts folder {parent} cannot be written ({Reason.Of(e)}). {ProblemCodes.ArtifactsUnwritable.Remedy}", e);
        }
    }

    /// <summary>Writes a file and returns its checksum.</summary>
    /// <param name="path">Relative to the run directory, with <c>/</c>.</param>
    /// <param name="logicalName">What the file is to the run.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="RunException">It cannot be written.</exception>
    public ManifestFile Write(string path, string logicalName, Action<HashedFile> write)
    {
        string target = Path.Combine(FullPath, path);
        string temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.partial");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            string checksum;
            using (var file = new HashedFile(temporary))
            {
                write(file);
                checksum = file.Checksum();
            }

            File.Move(temporary, target, overwrite: true);
            return new ManifestFile { Path = path, ChecksumSha256 = checksum, LogicalName = logicalName };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            DeleteQuietly(temporary);
            throw new RunException(
                ProblemCodes.ArtifactsUnwritable, $"{target} cannot be written ({Reason.Of(e)}). {ProblemCodes.ArtifactsUnwritable.Remedy}", e);
        }
        catch
        {
            DeleteQuietly(temporary);
            throw;
        }
    }

    /// <summary>Writes a file that is in memory already.</summary>
    public ManifestFile Write(string path, string logicalName, ReadOnlyMemory<byte> content) =>
        Write(path, logicalName, file => file.Append(content.Span));

    /// <summary>Makes sure that files of the run are still there.</summary>
    /// <exception cref="RunException">A file is missing.</exception>
    public void Require(IEnumerable<ManifestFile> files)
    {
        if (files.FirstOrDefault(file => !File.Exists(Path.Combine(FullPath, file.Path))) is not { } gone)
            return;
        throw new RunException(
            ProblemCodes.ArtifactsUnwritable, $"{Path.Combine(FullPath, gone.Path)} was removed during the run. Run again, and leave the run's directory alone until it has ended.");
    }

    // The earlier error is the one to report, not that its temporary file could not be removed either.
    private static void DeleteQuietly(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    // A rename never replaces a directory that is not empty, so of two runs with the same id only one gets it.
    private static bool TryClaim(string parent, string path)
    {
        string claim = Path.Combine(parent, "." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        try
        {
            Directory.CreateDirectory(Path.Combine(claim, "logs"));
            Directory.Move(claim, path);
            return true;
        }
        catch (IOException)
        {
            if (Directory.Exists(claim))
                Directory.Delete(claim, recursive: true);
            if (Directory.Exists(path))
                return false;
            throw;
        }
    }
}
