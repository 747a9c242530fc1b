namespace DfsOpt.Logging;

/// <summary>Stands in a host's container, once, for its providers to tell that they are in the same host.</summary>
internal sealed class RunFileHost;
