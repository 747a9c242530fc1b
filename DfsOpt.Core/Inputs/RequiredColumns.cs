namespace DfsOpt.Core.Inputs;

/// <summary>The columns that make a table what it is, by which a file is also known whatever its name says.</summary>
internal static class RequiredColumns
{
    public static ReadOnlySpan<string> Projection => new[] { "Name", "Team", "Salary", "SS Proj", "My Own" };

    public static ReadOnlySpan<string> Standings => new[] { "EntryId", "Lineup" };
}
