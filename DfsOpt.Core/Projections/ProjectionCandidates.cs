using DfsOpt.Core.Csv;
using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Projections;

/// <summary>Tells by its header which of the CSV files beside a slate's contests is the projection file.</summary>
internal static class ProjectionCandidates
{
    /// <summary>More than any real header has, in bytes.</summary>
    private const int LongestHeader = 1 << 18;

    /// <summary>What DraftKings calls its own exports, whose salaries and entries are no projections.</summary>
    private static readonly string[] _draftKings = ["DKSalaries", "DKEntries"];

    /// <summary>
    /// The first by name that has the required columns. Where none has, the one that comes closest, so that the step that reads it says
    /// what it lacks; <see langword="null"/> where there is none at all. The others are reported.
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
            Message = $"{used} is one of {alike.Count} projection files of its slate; it is used, not {others}. {ProblemCodes.SeveralProjections.Mend}",
        };
    }

    private static Problem NotRead(Candidate other) => new()
    {
        Code = ProblemCodes.NotAProjection,
        File = other.File.Path,
        Message = $"{other.File.Path} is not read as projections: it {other.Why}. {ProblemCodes.NotAProjection.Mend}",
    };

    private static IReadOnlyList<string> MissingColumns(InputFile file)
    {
        var bytes = Start(file);
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

    // A cut in the middle of a letter would make it no UTF-8.
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

        /// <summary>How many required columns it lacks; more than there are where its header cannot be read.</summary>
        public int Missing { get; }

        /// <summary>Why it is not read, as what it does or is.</summary>
        public string Why { get; }
    }
}
