using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Evidence;

/// <summary>The stored names of what happens to the evidence of a case beside the case itself.</summary>
public static class EvidenceCatalogue
{
    public static readonly EventCatalogue Events = new EventCatalogue()
        .Add<EvidenceScanned>("evidence-scanned", "9.2")
        .Add<EvidenceExported>("evidence-exported", "6.2");
}
