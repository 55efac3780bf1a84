namespace PolicyFlow.App.Takedown.Probe.Judging;

/// <summary>What became of the words that were captured.</summary>
internal enum PageChange
{
    /// <summary>They are there, but for what changes on any page from day to day.</summary>
    None,

    /// <summary>It is the same page, and some of them are not there any more.</summary>
    PartChanged,

    /// <summary>Most of them are not there: nobody can say whether it is the same page.</summary>
    Vanished,
}
