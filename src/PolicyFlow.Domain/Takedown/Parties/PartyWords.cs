namespace PolicyFlow.Domain.Takedown;

/// <summary>Who is asked to act about content.</summary>
public enum ResponsibleParty
{
    /// <summary>The website or app that hosts it (16.3).</summary>
    Provider,

    /// <summary>The affected person asks herself, because the site wants it so (16.3, second sentence).</summary>
    Complainant,

    /// <summary>Somebody of our own who posted it (17.2).</summary>
    Author,

    /// <summary>We ourselves: it is on one of our own accounts (13.1).</summary>
    Ourselves,
}

/// <summary>What the approver says of the content before a notice goes out.</summary>
public enum Assessment
{
    /// <summary>The question was not answered: for review.</summary>
    NotAnswered,

    UnlawfulOrAgainstRules,

    /// <summary>It only criticises us: no notice.</summary>
    OnlyCritical,

    /// <summary>Somebody may be telling of wrongdoing in the public interest: no notice.</summary>
    ProtectedDisclosure,
}

/// <summary>What the affected person says about asking the site herself.</summary>
public enum ComplainantAnswer
{
    /// <summary>She has asked the site.</summary>
    Asked,
    WantsHelp,
    WouldRatherNot,
}

/// <summary>What a member of staff answers who was asked to remove content.</summary>
public enum AuthorAnswer
{
    Removed,
    Disagrees,
}

/// <summary>How a request was given to somebody so that they certainly know of it (17.2).</summary>
public enum DeliveryWay
{
    InPerson,
    Phone,
}
