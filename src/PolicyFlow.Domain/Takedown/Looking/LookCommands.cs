using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Records what the machine saw.</summary>
/// <param name="Why">A stable kebab-case code.</param>
public sealed record RecordProbe(string Item, ItemStatus Verdict, string Why = "") : ICaseCommand;

/// <summary>Records that a page was captured, or why not.</summary>
public sealed record RecordCapture(string Item, ItemStatus Verdict, string Why, EvidenceFile? Kept) : ICaseCommand;
