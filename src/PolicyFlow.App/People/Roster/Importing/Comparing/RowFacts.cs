namespace PolicyFlow.App.People.Roster.Importing.Comparing;

/// <summary>What a line says about the line manager.</summary>
internal enum ManagerWish
{
    /// <summary>Nothing: it stays as it is.</summary>
    Keep,

    /// <summary>That there is none.</summary>
    Clear,

    /// <summary>Somebody.</summary>
    Somebody,
}

/// <summary>What is kept in memory of each line while a file is compared: no word of it.</summary>
internal sealed class RowFacts
{
    public required int Line { get; init; }

    /// <summary>Fingerprints; 0 where the line has no such word.</summary>
    public UInt128 Number { get; init; }
    public UInt128 Email { get; init; }
    public UInt128 Name { get; init; }

    public ManagerWish Wish { get; init; }

    /// <summary>The word for the manager; lines with the same word share it.</summary>
    public string ManagerWord { get; init; } = "";

    /// <summary>The id of whoever is on the list already, or null for somebody new.</summary>
    public string? Member { get; set; }

    public int Version { get; set; }

    /// <summary>Whether somebody of the list can be told whom the line is about, refused or not.</summary>
    public bool Recognised { get; set; }

    /// <summary>The id of the present line manager.</summary>
    public string? PresentManager { get; set; }

    /// <summary>The line whose person is the manager; -1 for none of the file.</summary>
    public int ManagerRow { get; set; } = -1;

    /// <summary>The manager's id where they are on the list already, in the file or not.</summary>
    public string? ManagerMember { get; set; }

    /// <summary>How many managers of the file are above.</summary>
    public int Depth { get; set; }

    /// <summary>Why the line is refused; null for a good one.</summary>
    public List<string>? Reasons { get; private set; }

    public bool Refused => Reasons is not null;

    public void Refuse(string reason)
    {
        Reasons ??= [];
        if (!Reasons.Contains(reason)) Reasons.Add(reason);
    }
}
