using DfsOpt.Core.Inputs;

namespace DfsOpt.Core.Contests;

/// <summary>Where a contest's standings come from: a loose file, or a member of a zip.</summary>
/// <param name="Slate">The slate it stands under.</param>
/// <param name="Id">The contest's id.</param>
/// <param name="Input">The file on disk.</param>
/// <param name="Member">The zip's member by full name; <see langword="null"/> for a loose file, and for a zip that is not opened.</param>
internal sealed record ContestSource(SlateFolder Slate, string Id, InputFile Input, string? Member)
{
    /// <summary>What messages call it.</summary>
    public string File => Member is null ? Input.Path : $"{Input.Path}!{Member}";

    /// <summary>The name that orders it among the slate's contests.</summary>
    public string FileName => Member is null ? Input.FileName : ZipMembers.NameOf(Member);
}
