using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DfsOpt.Core.SharePasses;

/// <summary>The weight and the features of a run's sets, eight at a time.</summary>
internal readonly unsafe ref struct RunColumns
{
    private readonly double* _firstWeight;
    private readonly double* _secondWeight;
    private readonly double* _firstCorrelation;
    private readonly double* _secondCorrelation;
    private readonly double* _sum;
    private readonly double* _lowest;
    private readonly Vector512<double> _weightOfRun;
    private readonly Vector512<double> _sumOfRun;
    private readonly Vector512<double> _correlationOfRun;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RunColumns(in SetRun run, TripleTile tile)
    {
        _firstWeight = tile.FirstWeight;
        _firstCorrelation = tile.FirstCorrelation;
        _secondWeight = tile.PairWeight + (run.B * TripleChunk.Stride);
        _secondCorrelation = tile.PairCorrelation + (run.B * TripleChunk.Stride);
        _sum = tile.Chunk.Values + (SetFeature.OwnershipLogSum * TripleChunk.Stride);
        _lowest = tile.Chunk.Values + (SetFeature.OwnershipLogMin * TripleChunk.Stride);
        _weightOfRun = Vector512.Create(run.Weight);
        _sumOfRun = Vector512.Create(run.Sum);
        _correlationOfRun = Vector512.Create(run.Correlation);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Weight(int p) => Vector512.Load(_firstWeight + p) * Vector512.Load(_secondWeight + p) * _weightOfRun;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Sum(int p) => Vector512.Load(_sum + p) + _sumOfRun;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Lowest(int p) => Vector512.Load(_lowest + p);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Correlation(int p) => Vector512.Load(_firstCorrelation + p) + Vector512.Load(_secondCorrelation + p) + _correlationOfRun;
}
