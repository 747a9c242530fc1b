using System.Text.Json;
using System.Text.Json.Serialization;

namespace DfsOpt.Core.Artifacts;

/// <summary>How a segment's share model was fitted, and how well it predicts: <c>fit_metrics.json</c>.</summary>
/// <param name="Data">What it was fitted on.</param>
/// <param name="FitConfig">What was asked for.</param>
/// <param name="GppCategory">The segment.</param>
/// <param name="Metrics">How well it predicts.</param>
/// <param name="Optimizer">How the optimum was found.</param>
public sealed record ShareModelMetrics(
    ShareModelMetrics.Sample Data, ShareModelMetrics.Settings FitConfig, string GppCategory, ShareModelMetrics.Likelihoods Metrics, ShareModelMetrics.Search Optimizer)
{
    internal void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName("data");
        Data.WriteTo(json);
        json.WritePropertyName("fit_config");
        FitConfig.WriteTo(json);
        json.WriteString("gpp_category", GppCategory);
        json.WritePropertyName("metrics");
        Metrics.WriteTo(json);
        json.WritePropertyName("optimizer");
        Optimizer.WriteTo(json);
        json.WriteEndObject();
    }

    /// <summary>What a model was fitted on.</summary>
    /// <param name="Contests">How many.</param>
    /// <param name="EffectiveEntries">What the entries weigh, given the overdispersion.</param>
    /// <param name="Entries">How many.</param>
    /// <param name="EntriesOutsideUniverse">Entries left out, because no legal lineup of projected players is theirs.</param>
    /// <param name="SlatesWithoutCorrMatrix">Slates whose correlations count as 0.</param>
    /// <param name="SlatesWithoutCptOwnership">Slates where a captain's ownership is taken to be his flex ownership.</param>
    /// <param name="TrainSlates">The slates.</param>
    /// <param name="Unidentified">Columns that the data say nothing about, or only together with others.</param>
    /// <param name="ValSlates">The slates that were held out in turn, or at once.</param>
    /// <param name="ValidationMethod">How they were held out.</param>
    public sealed record Sample(
        int Contests, double EffectiveEntries, long Entries, long EntriesOutsideUniverse, IReadOnlyList<string> SlatesWithoutCorrMatrix,
        IReadOnlyList<string> SlatesWithoutCptOwnership, IReadOnlyList<string> TrainSlates, IReadOnlyList<string> Unidentified,
        IReadOnlyList<string> ValSlates, string ValidationMethod) : IJsonOnDeserialized
    {
        internal void WriteTo(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteNumber("contests", Contests);
            json.WriteNumber("effective_entries", EffectiveEntries);
            json.WriteNumber("entries", Entries);
            json.WriteNumber("entries_outside_universe", EntriesOutsideUniverse);
            Write(json, "slates_without_corr_matrix", SlatesWithoutCorrMatrix);
            Write(json, "slates_without_cpt_ownership", SlatesWithoutCptOwnership);
            Write(json, "train_slates", TrainSlates);
            Write(json, "unidentified", Unidentified);
            Write(json, "val_slates", ValSlates);
            json.WriteString("validation_method", ValidationMethod);
            json.WriteEndObject();
        }

        void IJsonOnDeserialized.OnDeserialized()
        {
            Plausible.Count(Contests);
            Plausible.Count(Entries);
            Plausible.Count(EntriesOutsideUniverse);
            Plausible.Value(EffectiveEntries);
            foreach (var names in (ReadOnlySpan<IReadOnlyList<string>>)[SlatesWithoutCorrMatrix, SlatesWithoutCptOwnership, TrainSlates, Unidentified, ValSlates])
                Plausible.Items(names);
        }

        private static void Write(Utf8JsonWriter json, string key, IReadOnlyList<string> names) =>
            json.WriteList(key, names, static (json, name) => json.WriteStringValue(name));
    }

    /// <summary>What was asked for.</summary>
    /// <param name="L2">The penalty that the model was fitted with, per effective entry.</param>
    /// <param name="L2Tried">What each penalty that was tried gave on held-out entries; empty where it was given.</param>
    /// <param name="Schema"><c>v1</c>, <c>v2</c> or <c>auto</c>.</param>
    /// <param name="Seed">What orders slates and users.</param>
    /// <param name="ValSlateFrac">The share of slates held out at once; <see langword="null"/> for one after the other.</param>
    public sealed record Settings(double L2, IReadOnlyList<TriedPenalty> L2Tried, string Schema, long Seed, double? ValSlateFrac)
    {
        internal void WriteTo(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteNumber("l2", L2);
            json.WriteList("l2_tried", L2Tried, static (json, tried) => tried.WriteTo(json));
            json.WriteString("schema", Schema);
            json.WriteNumber("seed", Seed);
            json.WriteFigure("val_slate_frac", ValSlateFrac);
            json.WriteEndObject();
        }
    }

    /// <summary>What a penalty gave on held-out entries.</summary>
    /// <param name="L2">The penalty.</param>
    /// <param name="LogLikelihood">In nats an entry.</param>
    public sealed record TriedPenalty(double L2, double LogLikelihood)
    {
        internal void WriteTo(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteNumber("l2", L2);
            json.WriteNumber("log_likelihood", LogLikelihood);
            json.WriteEndObject();
        }
    }

    /// <summary>How well the model predicts.</summary>
    /// <param name="OtherSchemaValidation">Held-out entries by the schema that was not taken; <see langword="null"/> if there was no choice.</param>
    /// <param name="Schema">The schema of the model.</param>
    /// <param name="TrainLogLikelihood">Of the entries that it was fitted on, in nats an entry.</param>
    /// <param name="TrainPerplexity">Of how many lineups that is as good as an even guess.</param>
    /// <param name="Validation">Held-out entries.</param>
    public sealed record Likelihoods(ShareModelScores? OtherSchemaValidation, string Schema, double TrainLogLikelihood, double TrainPerplexity, ShareModelScores Validation)
    {
        internal void WriteTo(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WritePropertyName("other_schema_validation");
            if (OtherSchemaValidation is null)
                json.WriteNullValue();
            else
                OtherSchemaValidation.WriteTo(json);
            json.WriteString("schema", Schema);
            json.WriteNumber("train_log_likelihood", TrainLogLikelihood);
            json.WriteNumber("train_perplexity", TrainPerplexity);
            json.WritePropertyName("validation");
            Validation.WriteTo(json);
            json.WriteEndObject();
        }
    }

    /// <summary>How the optimum was found.</summary>
    /// <param name="Converged">Whether the gradient is small enough.</param>
    /// <param name="GradientNorm">The largest component of the gradient, per effective entry.</param>
    /// <param name="Iterations">Steps taken.</param>
    /// <param name="Method">How.</param>
    public sealed record Search(bool Converged, double GradientNorm, int Iterations, string Method)
    {
        internal void WriteTo(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteBoolean("converged", Converged);
            json.WriteNumber("gradient_norm", GradientNorm);
            json.WriteNumber("iterations", Iterations);
            json.WriteString("method", Method);
            json.WriteEndObject();
        }
    }
}
