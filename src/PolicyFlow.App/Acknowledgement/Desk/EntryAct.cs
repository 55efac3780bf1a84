using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>What somebody does for one person in a campaign, before it is said what.</summary>
/// <param name="Campaign">The campaign's id, as in addresses.</param>
/// <param name="CommandId">The same id again changes nothing and answers as before.</param>
public sealed record EntryAct(string Campaign, string Member, Actor By, string CommandId)
{
    /// <summary>The person's entry.</summary>
    public string Stream => AcknowledgementStreams.Entry(AcknowledgementStreams.Campaign(Campaign), Member);

    /// <summary>Whose words come with it.</summary>
    public string Owner => AcknowledgementStreams.Owner(Member);
}
