namespace DfsOpt.Core.Shares;

/// <summary>How a share model predicts entries that it was not fitted on.</summary>
/// <param name="Method"><c>leave_one_slate_out</c>, or <c>split_users_in_halves</c> where there is a single slate.</param>
/// <param name="Slates">Each slate as it was held out.</param>
public sealed record ShareValidation(string Method, IReadOnlyList<HeldOutSlate> Slates)
{
    /// <summary>Each slate predicted by a model of the others.</summary>
    public const string LeaveOneSlateOut = "leave_one_slate_out";

    /// <summary>A fraction of the slates predicted by a model of the others.</summary>
    public const string HoldOutFraction = "hold_out_fraction";

    /// <summary>One half of the users predicted by a model of the other half.</summary>
    public const string SplitUsersInHalves = "split_users_in_halves";

    /// <summary>Entries that were predicted.</summary>
    public long Entries => Slates.Sum(slate => slate.Entries);

    /// <summary>Of the model, in nats an entry.</summary>
    public double LogLikelihood => Mean(slate => slate.LogLikelihood);

    /// <summary>Were every lineup as probable, in nats an entry.</summary>
    public double UniformLogLikelihood => Mean(slate => slate.UniformLogLikelihood);

    /// <summary>Were each lineup as probable as the product of its ownerships says, in nats an entry.</summary>
    public double OwnershipLogLikelihood => Mean(slate => slate.OwnershipLogLikelihood);

    /// <summary>Of the model with its overdispersion, in nats an entry.</summary>
    public double OverdispersedLogLikelihood => Mean(slate => slate.LogLikelihood + slate.OverdispersionGain);

    private double Mean(Func<HeldOutSlate, double> value) => Slates.Sum(slate => slate.Entries * value(slate)) / Entries;
}
