namespace PolicyFlow.App.Takedown.PrivatePages;

/// <summary>The parts of the affected person's page that can be answered; each is the end of its form's address.</summary>
internal static class AffectedParts
{
    public const string Naming = "naming";
    public const string Police = "police";
    public const string Support = "support";
    public const string Asking = "asking";

    public static readonly IReadOnlySet<string> All = new HashSet<string> { Naming, Police, Support, Asking };
}
