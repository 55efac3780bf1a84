namespace PolicyFlow.App.Cases.Lists;

/// <summary>The three lists of Today.</summary>
public enum Desk
{
    /// <summary>Somebody has to decide something.</summary>
    Decide,

    /// <summary>A person has to look, or the case can be closed.</summary>
    Confirm,

    /// <summary>It is with somebody else, and a clock runs.</summary>
    Waiting,

    /// <summary>Closed, with nothing to do.</summary>
    None,
}
