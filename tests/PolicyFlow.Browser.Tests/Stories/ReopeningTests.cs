using PolicyFlow.Browser.Tests.Looking;
using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>A closed case is opened again, with a reason and new clocks (16.1).</summary>
[Collection(nameof(Running.Stories))]
public sealed class ReopeningTests(World world)
{
    [Fact]
    public async Task A_closed_case_reopens_with_a_reason_and_is_decided_anew()
    {
        var reference = await world.Program.ClosedAsync("once-more");
        await using var dana = await Visitor.ComeAsync(world, Screen.PhoneWithoutScript, "Demo Dana");
        await dana.OpenCaseAsync(reference);
        await dana.CannotAsync(reference, "triage", "propose-outcome");
        await dana.StartActionAsync("reopen");
        await dana.SendActionAsync();
        await dana.IsToldAsync("The reason is missing.");
        await dana.FillAsync("Why?", "A second parent saw it too.");
        await dana.SendActionAsync();
        await dana.SeesAsync("Reopened, to decide");
        await dana.SeesAsync("Decide what becomes of it (16.1)");
        await dana.SeesAsync("an outcome has to be signed off by a second person");

        await dana.TriageAsync("The second parent meant another post.", "No further action");
        await dana.TakeActionAsync("close", () => dana.FillAsync("Minutes of work", "10"));
        await dana.SeesAsync("Closed the case");
        await dana.SeesAsync("A second parent saw it too.");
        await dana.SeesAsync("Nobody saw it.");
    }
}
