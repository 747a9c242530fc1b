namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>The checkout that this program was built from.</summary>
internal static class Checkout
{
    /// <exception cref="InvalidOperationException">The program is not in a checkout.</exception>
    public static string Root
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "DfsOpt.sln")))
                    return folder.FullName;
            }

            throw new InvalidOperationException($"{AppContext.BaseDirectory} is not below the folder of DfsOpt.sln; run this with `dotnet run`.");
        }
    }

    /// <summary>The season that comes with the program.</summary>
    public static string SampleData => Path.Combine(Root, "samples", "data");
}
