using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Evidence;

/// <summary>What is known of a file after a look for viruses.</summary>
public enum ScanVerdict
{
    /// <summary>Nobody has looked, or there is nothing to look with.</summary>
    NotScanned,

    /// <summary>Nothing was found.</summary>
    Clean,

    /// <summary>A virus was found. The file is kept, and nobody gets it.</summary>
    Infected,

    /// <summary>It was tried and did not work; it is tried again.</summary>
    Failed,
}

/// <summary>A file of a case was looked at for viruses.</summary>
/// <param name="Sha256">Which file of the case.</param>
/// <param name="Signature">What the virus is called; empty where none was found.</param>
public sealed record EvidenceScanned(string Sha256, ScanVerdict Verdict, string Signature) : ICaseEvent;

/// <summary>Files of a case were given to an authorised body, as one archive with a manifest of hashes.</summary>
/// <param name="Export">The id of the export, unique in the case.</param>
/// <param name="Files">SHA-256 of what is in it.</param>
/// <param name="To">Who received it: a body.</param>
/// <param name="Why">The reason that was given: a body.</param>
/// <param name="ManifestSha256">SHA-256 of the manifest in the archive.</param>
/// <param name="Timestamped">A trusted authority confirmed the time of the manifest.</param>
public sealed record EvidenceExported(
    string Export, IReadOnlyList<string> Files, BodyRef To, BodyRef Why, string ManifestSha256, bool Timestamped)
    : ICaseEvent;
