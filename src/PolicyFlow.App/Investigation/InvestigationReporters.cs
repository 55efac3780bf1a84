using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Investigation;

/// <summary>Whoever reported something can turn out to be whom it is about: from then on nothing reaches them as the reporter,
/// and their link is dead.</summary>
public sealed class InvestigationReporters(ICaseStore store, IPeopleDirectory people)
{
    internal const string IsSubject = InvestigationState.ReporterIsSubjectWords;

    /// <summary>Goes by their address, too, where the case knows the address of whom it is about.</summary>
    public async Task<bool> IsSubjectAsync(LoadedCase<InvestigationState> loaded, CancellationToken cancel)
    {
        var s = loaded.State;
        if (s.ReporterIsSubject) return true;
        var subjects = s.People.Where(p => p is { Part: Part.Subject, Removed: false }).Select(p => p.Email).ToList();
        if (s.Report.ReporterEmail is not { } reporter || (subjects.Count == 0 && s.LeftOut.Count == 0)) return false;
        var bodies = await store.BodiesAsync(
            loaded.Stream, [.. subjects.Append(reporter).OfType<BodyRef>().Select(b => b.Id).Distinct()], cancel);
        if (!bodies.ContainsKey(reporter.Id)) return false;
        var address = EmailAddress.Normal(bodies.Text(reporter));
        return (people.FindByEmail(address) is { } person && s.LeftOut.Contains(person.Id))
            || subjects.OfType<BodyRef>().Any(b => bodies.ContainsKey(b.Id) && EmailAddress.Normal(bodies.Text(b)) == address);
    }
}
