using DfsOpt.Core.Csv;
using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Projections;

/// <summary>Chooses the projection file among the CSV files in a slate's folder, by their headers.</summary>
internal static class ProjectionCandidates
{
    /// <summary>How much of a file is read, in bytes; longer than any real header.</summary>
    private const int LongestHeader = 1 << 18;

    /// <summary>The names of DraftKings' own exports, which are salaries and entries, not projections.</summary>
    private static readonly string[] _draftKings = ["DKSalaries", "DKEntries"];

    /// <summary>
    /// The first file by name with all required columns. If there is none, the one that lacks the fewest, so that the step that reads it
    /// reports them; <see langword="null"/> if there is no candidate. The others are reported.
    /// </summary>
    public static InputFile? Choose(SlateFolder slate, Action<Problem> report)
    {
        var candidates = slate.ProjectionCandidates.Select(file => new Candidate(file)).ToList();
        var chosen = candidates.Where(c => !c.IsDraftKings).MinBy(c => c.Missing);
        var alike = chosen is { Missing: 0 } ? candidates.FindAll(c => c.Missing == 0 && !c.IsDraftKings) : [];
        if (alike.Count > 1)
            report(Several(alike));
        foreach (var other in candidates.Where(c => c != chosen && !alike.Contains(c)))
            report(NotRead(other));
        return chosen?.File;
    }

    private static Problem Several(List<Candidate> alike)
    {
        string used = alike[0].File.Path, others = string.Join(", ", alike.Skip(1).Select(c => c.File.FileName));
        return new Problem
        {
            Code = ProblemCodes.SeveralProjections,
            File = used,
            Message = $"{used} is one of {alike.Count} projection files of its slate; it is used, not {others}. {ProblemCodes.SeveralProjections.Remedy}",
        };
    }

    private static Problem NotRead(Candidate other) => new()
    {
        Code = ProblemCodes.NotAProjection,
        File = other.File.Path,
        Message = $"{other.File.Path} is not read as projections: it {other.Why}. {ProblemCodes.NotAProjection.Remedy}",
    };

    private static IReadOnlyList<string> MissingColumns(InputFile file)
    {
        byte[] bytes = Start(file);
        var csv = new CsvCursor(CsvInput.Checked(WholeLines(bytes)));
        return new CsvHeader(ref csv).Missing(RequiredColumns.Projection);
    }

    private static byte[] Start(InputFile file)
    {
        byte[] bytes = new byte[Math.Min(file.Size, LongestHeader)];
        using var text = new FileText(file);
        int length = 0;
        for (int read; length < bytes.Length && (read = text.Read(bytes.AsSpan(length))) > 0;)
            length += read;
        return bytes[..length];
    }

    // A cut inside a character would make it invalid UTF-8.
    private static ReadOnlySpan<byte> WholeLines(byte[] bytes) =>
        bytes.Length == LongestHeader && bytes.AsSpan().LastIndexOf((byte)'\n') is > 0 and var end ? bytes.AsSpan(0, end + 1) : bytes;

    private sealed class Candidate
    {
        public Candidate(InputFile file)
        {
            File = file;
            IsDraftKings = Array.Exists(_draftKings, name => file.FileName.StartsWith(name, StringComparison.OrdinalIgnoreCase));
            Missing = RequiredColumns.Projection.Length + 1;
            if (IsDraftKings)
            {
                Why = "is DraftKings' own export, by its name";
                return;
            }

            try
            {
                var missing = MissingColumns(file);
                Missing = missing.Count;
                Why = $"has no column {string.Join(", ", missing.Select(m => $"`{m}`"))}";
            }
            catch (InputException e)
            {
                Why = e.Message;
            }
        }

        public InputFile File { get; }

        public bool IsDraftKings { get; }

        /// <summary>How many required columns it lacks; one more than the number of required columns if its header cannot be read.</summary>
        public int Missing { get; }

        /// <summary>Why it is not read, as a predicate such as <c>has no column `Team`</c>.</summary>
        public string Why { get; }
    }
}
