using System.Text.RegularExpressions;
using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.PolicyMap;

public sealed class PolicyMapTests
{
    /// <summary>How many parts each of the policy's 19 clauses has.</summary>
    private static readonly int[] Parts = [3, 3, 1, 1, 3, 4, 3, 1, 2, 5, 7, 7, 3, 3, 2, 6, 2, 1, 2];

    [Fact]
    public void Every_clause_of_the_policy_is_there_once_and_in_order() => Assert.Equal(
        Parts.SelectMany((parts, n) => Enumerable.Range(1, parts).Select(part => $"{n + 1}.{part}")),
        Clauses.All.Select(c => c.Number));

    [Fact]
    public void A_clause_that_is_enforced_has_a_rule_and_a_test_and_both_exist()
    {
        var tests = AllTests();
        foreach (var clause in Clauses.All)
        {
            var enforced = clause.Handling == Handling.Enforced;
            Assert.True(enforced == clause.Rules.Count > 0 && enforced == clause.Tests.Count > 0, clause.Number);
            Assert.All(clause.Rules, r => Assert.True(File.Exists(Repository.PathOf(r)), $"{clause.Number}: {r}"));
            Assert.All(
                clause.Tests,
                t => Assert.True(tests.Count(x => x == t) == 1, $"{clause.Number}: there is no one test {t}"));
        }
    }

    [Fact]
    public void Every_clause_that_an_event_serves_is_enforced()
    {
        var served = TakedownCatalogue.Events.All.Concat(InvestigationCatalogue.Events.All).Concat(AccessLog.Events.All).Select(e => e.Clause)
            .Where(c => c.Length > 0);

        Assert.Subset(
            Clauses.All.Where(c => c.Handling == Handling.Enforced)
                .Select(c => c.Number).ToHashSet(), served.ToHashSet());
    }

    [Fact]
    public void The_map_in_docs_is_up_to_date()
    {
        var path = Repository.PathOf("docs/policy-map.md");
        var map = MapWriter.Write(Clauses.All);
        if (Environment.GetEnvironmentVariable("POLICYFLOW_WRITE_MAP") == "1") File.WriteAllText(path, map);

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == map,
            "docs/policy-map.md is out of date: run this test with POLICYFLOW_WRITE_MAP=1 and commit the file.");
    }

    private static List<string> AllTests() =>
    [
        .. from file in Repository.Sources("tests")
           let text = File.ReadAllText(file)
           let type = Regex.Match(text, @"\bclass (\w+)").Groups[1].Value
           from Match method in Regex.Matches(
               text, @"\[(?:Fact|Theory)\].*?\b(?:void|Task) (\w+)\(", RegexOptions.Singleline)
           select $"{type}.{method.Groups[1].Value}",
    ];
}
