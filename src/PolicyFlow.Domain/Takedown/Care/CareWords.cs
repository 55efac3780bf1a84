namespace PolicyFlow.Domain.Takedown;

/// <summary>Sentences that rules and pages share.</summary>
public static class CareWords
{
    /// <summary>Why no letter and no link leads to the affected person's page.</summary>
    public const string PageClosed = "The matter is about the person concerned too: their private page is closed.";
}

/// <summary>What the affected person says to telling the police (16.5).</summary>
public enum ConsentAnswer
{
    Given,
    Refused,
    Withdrawn,
}

/// <summary>How an answer of the affected person was heard.</summary>
public enum AnswerWay
{
    /// <summary>She answered on her own page.</summary>
    Page,

    /// <summary>A named manager heard it by phone and recorded it.</summary>
    Phone,
    InPerson,
}

/// <summary>Why the police are told without the affected person's consent, as a named person states.</summary>
public enum PoliceOverride
{
    DangerToLife,
    ChildAtRisk,
}
