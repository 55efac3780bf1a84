using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Investigation.Reports;

/// <summary>Finds out whether the matter turned out to be about whoever reported it, as with a report that was made up. They
/// follow it no more than any other subject, and get no letter of a reporter.</summary>
public sealed class ReporterAsSubject(ICaseStore store, IPeopleDirectory people)
{
    /// <summary>By who they are where that is known, and by the address that they gave. Whoever took a report down for somebody
    /// holds its code too.</summary>
    public async Task<bool> IsAsync(LoadedCase<InvestigationState> loaded, CancellationToken cancel)
    {
        var s = loaded.State;
        var subjects = s.People.FindAll(p => p is { Part: Part.Subject, Removed: false });
        if (s.LeftOut.Count == 0 && subjects.Count == 0) return false;
        if (new[] { s.Report.EnteredBy, s.Mail?.Sender }.OfType<string>().Any(s.LeftOut.Contains)) return true;
        var told = subjects.Select(p => p.Email).OfType<BodyRef>().ToList();
        if (s.Report.ReporterEmail is not { } given) return false;
        var bodies = await store.BodiesAsync(loaded.Stream, [.. told.Append(given).Select(b => b.Id).Distinct()], cancel);
        if (!bodies.ContainsKey(given.Id)) return false;
        var address = EmailAddress.Normal(bodies.Text(given));
        return (people.FindByEmail(address) is { } colleague && s.LeftOut.Contains(colleague.Id))
            || told.Exists(b => bodies.ContainsKey(b.Id) && EmailAddress.Normal(bodies.Text(b)) == address);
    }
}
