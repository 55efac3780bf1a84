using PolicyFlow.App.Cases;

namespace PolicyFlow.App.Investigation;

/// <summary>How investigations are named in the store.</summary>
public static class InvestigationStreams
{
    public static readonly string Prefix = CaseKind.Investigation.Prefix;

    public static string Of(string reference) => CaseReference.Stream(Prefix, reference);
}
