namespace PolicyFlow.Domain.Takedown;

/// <summary>The stable names of what the machine does at an address: kinds of effect.</summary>
public static class Looks
{
    public const string Capture = "capture-item";
    public const string Probe = "probe-item";

    /// <summary>The lane of looks at one item: they never wait behind mail.</summary>
    public static string Lane(string item) => "look:" + item;

    public static bool Is(string effect) => effect is Capture or Probe;

    /// <summary>Whether a machine may look at an item at all: a web address, and nothing that is locked.</summary>
    public static bool MayLook(Item item) => item is { Listed.Kind: "address", Locked: false };
}
