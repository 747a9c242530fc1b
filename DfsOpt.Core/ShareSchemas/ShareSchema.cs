using DfsOpt.Core.Features;
using DfsOpt.Core.Segments;
using DfsOpt.Core.Universe;

namespace DfsOpt.Core.ShareSchemas;

/// <summary>The features of a share model, in order. A categorical feature has a column for each level except the first.</summary>
public sealed class ShareSchema
{
    /// <summary>The schema with logarithms of ownership, correlation, and the four categorical features.</summary>
    public const string V1 = "v1";

    /// <summary>V1plus the captain's ownership as captain, and linear terms of ownership odds, points, salary left and gap.</summary>
    public const string V2 = "v2";

    internal const string CaptainTiers = "cpt_archetype";

    private static readonly ShareColumn[] _numbers =
    [
        new("own_score_logprod", ShareColumnKind.OwnershipLogSum, 0),
        new("own_max_log", ShareColumnKind.OwnershipLogMax, 0),
        new("own_min_log", ShareColumnKind.OwnershipLogMin, 0),
        new("avg_corr", ShareColumnKind.AverageCorrelation, 0),
    ];

    private static readonly ShareColumn[] _moreNumbers =
    [
        new("own_logit_sum", ShareColumnKind.OwnershipLogitSum, 0),
        new("own_cpt_log", ShareColumnKind.CaptainOwnershipLog, 0),
        new("proj_points", ShareColumnKind.ProjectedPoints, 0),
        new("salary_left_thousands", ShareColumnKind.SalaryLeft, 0),
        new("pct_proj_gap_to_optimal", ShareColumnKind.GapToOptimal, 0),
    ];

    private ShareSchema(string name, Category[] categories)
    {
        Name = name;
        Levels = categories.ToDictionary(c => c.Name, c => (IReadOnlyList<string>)c.Levels, StringComparer.Ordinal);
        Columns = [.. _numbers, .. name == V2 ? _moreNumbers : [], .. categories.SelectMany(c => c.Columns())];
        Names = [.. Columns.Select(c => c.Name)];
    }

    /// <summary><see cref="V1"/> or <see cref="V2"/>.</summary>
    public string Name { get; }

    /// <summary>The names of the columns, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The levels of each categorical feature. The first is the one that the others are compared with.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Levels { get; }

    internal IReadOnlyList<ShareColumn> Columns { get; }

    /// <summary>The column of a level that is not the first of its feature.</summary>
    internal int ColumnOf(string category, string level)
    {
        string name = $"{category}_{level}";
        for (int column = 0; column < Names.Count; column++)
        {
            if (Names[column] == name)
                return column;
        }

        throw new ArgumentException($"There is no column {name}.", nameof(level));
    }

    /// <summary>Throws if a slate has captain tiers that this schema lacks.</summary>
    internal void Check(UniverseSlate slate)
    {
        var known = Levels[CaptainTiers];
        if (slate.TierLabels.FirstOrDefault(tier => !known.Contains(tier, StringComparer.Ordinal)) is { } unknown)
            throw new ArgumentException($"The model does not know the captains' tier {unknown}; it knows {string.Join(", ", known)}.");
    }

    /// <summary>Creates a schema.</summary>
    /// <param name="name"><see cref="V1"/> or <see cref="V2"/>.</param>
    /// <param name="captainTiers">The labels of the captain tiers; by default those of <see cref="SegmentDefinitions"/>.</param>
    /// <exception cref="ArgumentException">There is no such schema.</exception>
    public static ShareSchema Of(string name, IReadOnlyList<string>? captainTiers = null)
    {
        if (name is not (V1 or V2))
            throw new ArgumentException($"There is no schema \"{name}\"; there are {V1} and {V2}.", nameof(name));
        string[] tiers = [.. captainTiers ?? [.. new SegmentDefinitions().CaptainTiers.Select(tier => tier.Label)]];
        return new ShareSchema(name,
        [
            new Category(CaptainTiers, tiers, ShareColumnKind.CaptainTier),
            new Category("stack_pattern", [.. TeamStack.Patterns], ShareColumnKind.StackPattern),
            new Category("salary_left_bin", FeatureBins.SalaryLeftLabels, ShareColumnKind.SalaryLeftBin),
            new Category("pct_proj_gap_to_optimal_bin", FeatureBins.GapShareLabels, ShareColumnKind.GapToOptimalBin),
        ]);
    }

    /// <summary>A categorical feature: a column for each level except the first.</summary>
    private sealed record Category(string Name, string[] Levels, ShareColumnKind Kind)
    {
        public IEnumerable<ShareColumn> Columns()
        {
            for (int level = 1; level < Levels.Length; level++)
                yield return new ShareColumn($"{Name}_{Levels[level]}", Kind, level) { Label = Levels[level] };
        }
    }
}
