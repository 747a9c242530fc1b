namespace DfsOpt.LoggingChild;

/// <summary>A file that fills a small disk to the last byte.</summary>
internal sealed class Ballast(string folder)
{
    private readonly string _path = Path.Combine(folder, "ballast");

    public void Fill()
    {
        using var file = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        byte[] block = new byte[4096];
        try
        {
            while (true)
                file.Write(block);
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }

    public void Drop() => File.Delete(_path);
}
