using System.Formats.Tar;

namespace DfsOpt.Core.Inputs;

/// <summary>Tells files from pipes, sockets and devices, without opening what would never answer.</summary>
internal static class RegularFile
{
    /// <summary>Whether a path names a regular file.</summary>
    public static bool Is(string path)
    {
        try
        {
            // A tar entry is the one place where the class library says what kind of file a path names.
            using var archive = new MemoryStream();
            using (var tar = new TarWriter(archive, leaveOpen: true))
                tar.WriteEntry(path, "file");
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry() is { EntryType: TarEntryType.RegularFile };
        }
        catch (IOException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            // Nothing but a regular file is opened for its entry.
            return true;
        }
    }
}
