using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Simulation.Tests.Year.Visits;
/// <summary>What a manager does about answers of hosts, and about authors who were asked.</summary>
internal static class PartyWishes
{
    public static IEnumerable<Wish> To(TakedownState s, Moment m)
    {
        foreach (var approach in s.Approaches.Where(a => a.LastAnswer == HostAnswer.Unread))
        {
            yield return Wish.OfManager(keep => new RecordHostAnswer(
                approach.Id, (HostAnswer)(1 + m.Pick(6, "reads " + approach.Id)), keep("read", "Read.")));
        }

        foreach (var approach in s.Approaches.Where(a => a.LastAnswer == HostAnswer.AsksComplainant))
        {
            var items = s.ItemsOf(approach).Where(i => !i.Confirmed).Select(i => i.Id).ToList();
            yield return Wish.OfManager(keep => new AskComplainant(
                items, keep("pack", DecisionWishes.Letter("What you can do", "The site wants you to ask."))));
        }

        foreach (var approach in s.Approaches.Where(a => a.Responsible == ResponsibleParty.Author && s.IsUnsettled(a)))
        {
            if (approach.DeliveredAt is null && m.Sometimes(2, "delivers " + approach.Id))
                yield return Wish.OfManager(new RecordDelivery(approach.Id, DeliveryWay.InPerson, null));
            if (m.Sometimes(3, "refers " + approach.Id))
                yield return Wish.OfManager(keep => new ReferConsequence(approach.Id, keep("refers", "It stays up.")));
        }
    }
}
