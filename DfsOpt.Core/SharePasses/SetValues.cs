using System.Runtime.CompilerServices;

namespace DfsOpt.Core.SharePasses;

/// <summary>A number for each set feature.</summary>
[InlineArray(SetFeature.Count)]
internal struct SetValues
{
    private double _first;
}
