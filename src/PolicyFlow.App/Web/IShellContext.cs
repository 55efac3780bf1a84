namespace PolicyFlow.App.Web;

/// <summary>What the frame of a page needs to know about whoever looks at it.</summary>
public interface IShellContext
{
    /// <summary>The id of the person who signed in, or null.</summary>
    string? PersonId { get; }

    /// <summary>The name of the person who signed in, or null.</summary>
    string? PersonName { get; }

    /// <summary>The pages that the person may open, in the order of the navigation.</summary>
    IReadOnlyList<NavLink> Links { get; }

    /// <summary>Whether every page must say that this is a demonstration.</summary>
    bool Demo { get; }

    /// <summary>Pages of the demonstration (mailbox, clock), shown in its banner.</summary>
    IReadOnlyList<NavLink> DemoLinks { get; }

    /// <summary>The school-sport network that runs this installation.</summary>
    string NetworkName { get; }

    /// <summary>Who looks after the machine and the mailbox; empty where that is not said.</summary>
    string HeldBy => "";

    /// <summary>What somebody does instead whose report is about them.</summary>
    string OtherDoor => "";
}

/// <summary>A link of the navigation.</summary>
public sealed record NavLink(string Text, string Href);

/// <summary>The frame of a visitor who has not signed in, until whoever knows better fills it in.</summary>
public sealed class ShellContext : IShellContext
{
    public string? PersonId { get; set; }
    public string? PersonName { get; set; }
    public IReadOnlyList<NavLink> Links { get; set; } = [];
    public bool Demo { get; set; }
    public IReadOnlyList<NavLink> DemoLinks { get; set; } = [];
    public string NetworkName { get; set; } = "";
}
