using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Tables;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>How well a share model predicts entries that it was not fitted on, compared with simpler predictions.</summary>
/// <param name="id">The segment's id on the page.</param>
/// <param name="metrics">The model's metrics.</param>
internal sealed class ModelScoresTable(string id, ShareModelMetrics metrics)
{
    private sealed record Line(string Name, double? LogLikelihood, double? Perplexity);

    public void Write(HtmlWriter page)
    {
        var held = metrics.Metrics.Validation;
        List<Line> lines =
        [
            new("This model", held.LogLikelihood, held.Perplexity),
            new("Ownership product alone", held.LogLikelihoodOwnership, held.PerplexityOwnership),
            new("Every lineup alike", held.LogLikelihoodUniform, held.PerplexityUniform),
        ];
        if (metrics.Metrics.OtherSchemaValidation is { } other)
            lines.Add(new($"The model with schema {(metrics.Metrics.Schema == "v1" ? "v2" : "v1")}", other.LogLikelihood, other.Perplexity));
        lines.Add(new("This model, on the entries that it was fitted on", metrics.Metrics.TrainLogLikelihood, metrics.Metrics.TrainPerplexity));
        new ReportTable<Line>(
            $"{id}-scores",
            "How well held-out entries are predicted. Log-likelihood: in nats an entry, higher is better. Perplexity: an even guess among so many lineups would do as well, lower is better.",
            ReportColumn<Line>.Text("Predicted by", line => line.Name),
            ReportColumn<Line>.Number("Log-likelihood", line => line.LogLikelihood, Figure.Signed),
            ReportColumn<Line>.Number("Perplexity", line => line.Perplexity, Figure.Count)).Write(page, lines);
    }
}
