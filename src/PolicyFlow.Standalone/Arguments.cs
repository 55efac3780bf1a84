namespace PolicyFlow.Standalone;

/// <summary>What stood on the command line after the verb: words, switches and values.</summary>
/// <param name="Rest">What is for the configuration (<c>--Mail:Smtp:Host=…</c>).</param>
internal sealed record Arguments(
    IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Rest)
{
    private static readonly HashSet<string> Switches = ["demo", "help"];
    private static readonly HashSet<string> Named = ["data", "urls", "seal", "to", "from", "case", "question", "member", "owner", "reason"];

    public bool Has(string name) => Values.ContainsKey(name);

    public string? this[string name] => Values.GetValueOrDefault(name);

    /// <summary>The data folder; <c>policyflow-data</c> in the current folder where none is named.</summary>
    public string Data => this["data"] ?? "policyflow-data";

    public static Arguments Parse(IReadOnlyList<string> args)
    {
        var words = new List<string>();
        var values = new Dictionary<string, string>();
        var rest = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = Split(args[i]);
            if (name is null) words.Add(args[i]);
            else if (Switches.Contains(name)) values[name] = "true";
            else if (!Named.Contains(name)) rest.Add(args[i]);
            else values[name] = value ?? (i + 1 < args.Count ? args[++i] : "");
        }

        return new Arguments(words, values, rest);
    }

    private static (string? Name, string? Value) Split(string arg)
    {
        if (!arg.StartsWith("--", StringComparison.Ordinal)) return (null, null);
        var parts = arg[2..].Split('=', 2);
        return (parts[0], parts.Length > 1 ? parts[1] : null);
    }
}
