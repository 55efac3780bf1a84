using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.Domain.People.Digest;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Pen;

/// <summary>Tells whoever decides on new reports that mail waits: one line in the next digest, however much comes.</summary>
public sealed class PenAlarm(DigestDesk digests, IPeopleDirectory people, CaseClock clock)
{
    public const string Letter = "tell-mail-waits";

    internal async Task RaiseAsync(CancellationToken cancel)
    {
        var duty = people.DutyFor(null, new HashSet<string>());
        foreach (var person in Who.Decides(false, duty).Select(people.Find).OfType<Person>().Where(p => p.Active))
        {
            var day = DigestHours.After(clock.Now, person.DigestHour).Slot.Day;
            await digests.AddAsync(
                person, new DigestLine(PenState.Index, Letter), $"mail-waits:{day:yyyyMMdd}", cancel);
        }
    }
}
