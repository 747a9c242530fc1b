using System.Formats.Tar;

namespace DfsOpt.Core.Inputs;

/// <summary>Tells regular files from pipes, sockets and devices without opening them, as opening might block.</summary>
internal static class RegularFile
{
    /// <summary>Whether a path names a regular file.</summary>
    public static bool Is(string path)
    {
        try
        {
            // In the class library, only a tar entry says what kind of file a path is.
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
            // Making the entry opens only regular files, so this is one.
            return true;
        }
    }
}
