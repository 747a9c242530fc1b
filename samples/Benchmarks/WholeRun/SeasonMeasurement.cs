using System.Globalization;
using DfsOpt.Benchmarks.Season;

namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>Measures whole runs of a season, and the floor, in turns.</summary>
internal sealed class SeasonMeasurement(PublishedTool tool, string folder, int runs)
{
    private static string ThisAssembly => typeof(SeasonMeasurement).Assembly.Location;

    public SeasonFigures Take(SeasonShape shape)
    {
        string data = SeasonFolder.Make(shape, folder);
        // The first run also loads the inputs into memory, and shows how much there is to do.
        (var first, long written, long lineups) = Train(data);
        var results = new List<ChildResult> { first };
        var floors = new List<TimeSpan>();
        for (int pair = 0; pair < runs; pair++)
        {
            // The order alternates, so that pending disk writes affect both.
            if (pair % 2 == 0)
                floors.Add(TakeFloor(data, written));
            results.Add(Train(data).Result);
            if (pair % 2 == 1)
                floors.Add(TakeFloor(data, written));
        }

        return new SeasonFigures(shape, SeasonInputs.SizeOf(data), written, lineups, floors, [.. results.Skip(1).Select(r => r.Wall)], results.Max(r => r.PeakBytes));
    }

    private (ChildResult Result, long Written, long Lineups) Train(string data)
    {
        string artifacts = Path.Combine(folder, "artifacts");
        try
        {
            var result = tool.Train(data, artifacts);
            return (result, SeasonInputs.SizeOf(artifacts), RunLineups.In(artifacts));
        }
        finally
        {
            Delete(artifacts);
        }
    }

    private TimeSpan TakeFloor(string data, long bytes)
    {
        string output = Path.Combine(folder, "floor.bin");
        try
        {
            return ChildProcess.TimeOf(ThisAssembly, Floor.Command, data, bytes.ToString(CultureInfo.InvariantCulture), output);
        }
        finally
        {
            File.Delete(output);
        }
    }

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }
}
