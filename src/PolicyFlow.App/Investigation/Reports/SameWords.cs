namespace PolicyFlow.App.Investigation.Reports;

/// <summary>What two cases have in common, in words.</summary>
public static class SameWords
{
    public static string Of(IReadOnlyList<SameThing> same) => string.Join(", ", same.Order().Select(One));

    private static string One(SameThing thing) => thing switch
    {
        SameThing.Person => "about the same person",
        SameThing.Place => "the same address or account",
        _ => "from the same reporter",
    };
}
