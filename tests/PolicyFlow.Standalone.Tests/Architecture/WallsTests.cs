using System.Text.RegularExpressions;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Architecture;

public sealed partial class WallsTests
{
    [Fact]
    public void The_rules_stand_on_the_framework_alone()
    {
        var references = typeof(Sight).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        var project = File.ReadAllText(Repository.PathOf("src/PolicyFlow.Domain/PolicyFlow.Domain.csproj"));

        Assert.All(references, name => Assert.Matches(@"^System(\.|$)", name));
        Assert.DoesNotContain("Reference Include", project, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_know_no_clock_no_chance_and_no_machine()
    {
        var found = from file in Repository.Sources("src/PolicyFlow.Domain")
                    from line in File.ReadLines(file)
                    where Impure().IsMatch(line)
                    select $"{Path.GetRelativePath(Repository.Root, file)}: {line.Trim()}";

        Assert.Empty(found);
    }

    [Fact]
    public void The_program_asks_its_two_clocks_and_no_other()
    {
        var found = from file in Repository.Sources("src/PolicyFlow.App")
                    from line in File.ReadLines(file)
                    where OtherClock().IsMatch(line)
                    select $"{Path.GetRelativePath(Repository.Root, file)}: {line.Trim()}";

        Assert.Empty(found);
    }

    [Fact]
    public void What_is_shared_knows_no_host()
    {
        Assert.DoesNotContain(
            typeof(App.SiteSetup).Assembly.GetReferencedAssemblies(),
            a => a.Name is "policyflow" or "PolicyFlow.Functions"
                || a.Name!.StartsWith("Microsoft.Azure.Functions", StringComparison.Ordinal)
                || a.Name.StartsWith("Microsoft.DurableTask", StringComparison.Ordinal));
    }

    [GeneratedRegex(
        @"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bTimeProvider\b|\bStopwatch\b"
        + @"|\bnew Random\b|\bRandom\.|\bRandomNumberGenerator\b|\bGuid\.(NewGuid|CreateVersion7)\b"
        + @"|\bEnvironment\.|\bFile\.|\bDirectory\.|\bConsole\.|\bHttpClient\b|\bThread\b|\basync\b"
        // What people have to do in a case is called a task too: only the machine's are meant.
        + @"|\bTask<|\bTask\.(Run|Delay|Yield|Factory|CompletedTask|From\w+|When\w+)\b|\b(Value)?Task \w+\(")]
    private static partial Regex Impure();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b")]
    private static partial Regex OtherClock();
}
