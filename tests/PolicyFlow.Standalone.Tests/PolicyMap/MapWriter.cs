using System.Globalization;
using System.Text;

namespace PolicyFlow.Standalone.Tests.PolicyMap;

/// <summary>Writes docs/policy-map.md.</summary>
internal static class MapWriter
{
    public static string Write(IReadOnlyList<Clause> clauses)
    {
        var text = new StringBuilder("""
            # What PolicyFlow does about each clause

            Generated from the table in `tests/PolicyFlow.Standalone.Tests/PolicyMap`; a test fails when it is out of
            date. The wording of each clause is ours, for finding one's way; the policy's own text rules.

            - **Enforced**: the program holds it. The rule and the test that fails without it are named.
            - **Advice**: the program reminds or helps; people do it.
            - **Not software**: a matter of people and law.
            - **Not yet**: not built.

            | Clause | It asks | PolicyFlow | How | Rule | Test |
            |---|---|---|---|---|---|

            """);
        foreach (var c in clauses)
        {
            var rules = string.Join("<br>", c.Rules.Select(r => $"[{Path.GetFileName(r)}](../{r})"));
            var tests = string.Join("<br>", c.Tests.Select(t => $"`{t}`"));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {c.Number} | {c.Says} | {Words(c.Handling)} | {c.How} | {rules} | {tests} |\n");
        }

        return text.ToString();
    }

    private static string Words(Handling handling) => handling switch
    {
        Handling.Enforced => "**Enforced**",
        Handling.Advice => "Advice",
        Handling.NotSoftware => "Not software",
        _ => "Not yet",
    };
}
