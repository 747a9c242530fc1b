using System.Text.Json;
using System.Text.Json.Serialization;
using DfsOpt.Core.Json;

namespace DfsOpt.Core.Artifacts;

/// <summary>How a segment's share model was fitted, and how well it predicts: <c>fit_metrics.json</c>.</summary>
/// <param name="Data">The data that it was fitted on.</param>
/// <param name="FitConfig">The settings of the fit.</param>
/// <param name="GppCategory">The segment.</param>
/// <param name="Metrics">How well it predicts entries.</param>
/// <param name="Optimizer">How the coefficients were found.</param>
public sealed record ShareModelMetrics(
    ShareModelMetrics.Sample Data, ShareModelMetrics.Settings FitConfig, string GppCategory, ShareModelMetrics.Likelihoods Metrics, ShareModelMetrics.Search Optimizer)
{
    /// <summary>The name of the file, which is in the model's folder.</summary>
    internal const string FileName = "fit_metrics.json";

    /// <exception cref="ArtifactException">The file is not what a run writes.</exception>
    internal static ShareModelMetrics Read(string file) => RunJsonFile.Read(file, json => JsonSerializer.Deserialize(json, ArtifactReading.Default.ShareModelMetrics));

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

    /// <summary>The data that a model was fitted on.</summary>
    /// <param name="Contests">How many contests.</param>
    /// <param name="EffectiveEntries">The total weight of the entries, given the overdispersion.</param>
    /// <param name="Entries">How many entries.</param>
    /// <param name="EntriesOutsideUniverse">Entries left out because their lineup is not in the slate's universe.</param>
    /// <param name="SlatesWithoutCorrMatrix">Slates without a correlation matrix, whose correlations count as 0.</param>
    /// <param name="SlatesWithoutCptOwnership">Slates in which a player has no projected captain ownership; his flex ownership is used instead.</param>
    /// <param name="TrainSlates">The keys of its slates.</param>
    /// <param name="Unidentified">Coefficients that the data do not determine, or only together with others.</param>
    /// <param name="ValSlates">The keys of the slates that were held out, in turn or all at once.</param>
    /// <param name="ValidationMethod">How they were held out, such as <c>leave_one_slate_out</c>.</param>
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

    /// <summary>The settings of the fit.</summary>
    /// <param name="L2">The penalty that the model was fitted with, per effective entry.</param>
    /// <param name="L2Tried">The penalties that were tried, and how well each predicts held-out entries; empty if the config gave one penalty.</param>
    /// <param name="Schema"><c>v1</c>, <c>v2</c> or <c>auto</c>.</param>
    /// <param name="Seed">The seed that orders slates and users.</param>
    /// <param name="ValSlateFrac">The share of slates that are held out all at once, above 0 and below 1; <see langword="null"/> if they are held out one after the other.</param>
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

    /// <summary>How well a penalty predicts held-out entries.</summary>
    /// <param name="L2">The penalty.</param>
    /// <param name="LogLikelihood">The log-likelihood of held-out entries, in nats per entry.</param>
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
    /// <param name="OtherSchemaValidation">How well the schema that was not chosen predicts held-out entries; <see langword="null"/> if there was no choice.</param>
    /// <param name="Schema">The name of the model's schema.</param>
    /// <param name="TrainLogLikelihood">The log-likelihood of the entries that it was fitted on, in nats per entry.</param>
    /// <param name="TrainPerplexity">The perplexity: a uniform guess among this many lineups would do as well.</param>
    /// <param name="Validation">How well it predicts held-out entries.</param>
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

    /// <summary>How the coefficients were found.</summary>
    /// <param name="Converged">Whether the gradient became small enough.</param>
    /// <param name="GradientNorm">The largest component of the gradient, per effective entry.</param>
    /// <param name="Iterations">How many iterations it took.</param>
    /// <param name="Method">The name of the optimization method.</param>
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
