using System.Text;
using PolicyFlow.App.PolicyReview.Health;
using PolicyFlow.App.PolicyReview.Laws.Shipped;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.PolicyReview.Documents;
using PolicyFlow.Domain.PolicyReview.Health;
using PolicyFlow.Domain.PolicyReview.Laws;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Standalone.Verbs;

/// <summary>Checks any policy in a file with the list that comes with the program, so that anybody can try it. It needs no
/// data folder and asks nothing of the network.</summary>
internal sealed class PolicyCheckVerb : IVerb
{
    public string Name => "policy-check";

    public string Help => "lists what a reviewer should look at in a policy: policy-check <file.md|.txt>";

    public async Task<int> RunAsync(Arguments arguments)
    {
        if (arguments.Words is not [var file])
            throw new StartException("Name the one file to check, such as policy-check policy.md.");
        var findings = PolicyHealthCheck.Of(await ReadAsync(file), new HealthContext(
            [.. ShippedLaws.All.Select(l => l.Entry).OfType<LawEntry>()], UkTime.Date(TimeProvider.System.GetUtcNow())));
        foreach (var finding in findings) Write(finding);
        Console.WriteLine(findings.Count == 0 ? "Nothing was found." : Counts(findings));
        Console.WriteLine("Links were not looked at: the page of a policy in PolicyFlow does that.");
        return findings.Count == 0 ? 0 : 1;
    }

    private static async Task<string> ReadAsync(string file)
    {
        var info = new FileInfo(file);
        if (!info.Exists) throw new StartException($"There is no file {info.FullName}.");
        if (info.Length > PolicyText.MaxBytes)
            throw new StartException($"The file is too large: a policy can have {PolicyText.MaxBytes / 1000:N0} KB at most.");
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(await File.ReadAllBytesAsync(file));
        }
        catch (DecoderFallbackException)
        {
            throw new StartException("The file is no text in UTF-8. Save it as plain text or Markdown first.");
        }
    }

    private static void Write(HealthFinding finding)
    {
        Console.WriteLine($"{HealthWords.Of(finding.Severity)}: {HealthKinds.Heading(finding.Kind)}{At(finding)}");
        if (finding.Quote.Length > 0) Console.WriteLine($"    “{finding.Quote}”");
        Console.WriteLine($"    {finding.Says}");
        Console.WriteLine($"    {finding.Advice}");
        if (finding.Source is not null) Console.WriteLine($"    {finding.Source}");
        Console.WriteLine();
    }

    private static string At(HealthFinding finding) => finding.Clause is null ? "" : $" ({finding.Clause})";

    private static string Counts(IReadOnlyList<HealthFinding> findings) =>
        $"{findings.Count} found: " + string.Join(", ", findings.GroupBy(f => f.Kind).Select(g =>
            $"{g.Key} {g.Count()}{(g.Any(f => f.Clause is not null) ? $" ({string.Join(", ", g.Select(f => f.Clause).OfType<string>())})" : "")}"));
}
