using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement;

/// <summary>How campaigns and the entries of people in them are called in the store. An entry's id follows from campaign and
/// member, so that nobody is in a campaign twice.</summary>
public static class AcknowledgementStreams
{
    /// <summary>What the ids of entries begin with.</summary>
    public const string EntryPrefix = "acknowledgement/";

    /// <summary>The stream of a campaign by its id, such as <c>c-7k3m92qx4d</c>.</summary>
    public static string Campaign(string id) => CaseKind.AcknowledgementCampaign.Prefix + id;

    /// <summary>The id by which people see a campaign in an address.</summary>
    public static string IdOf(string campaignStream) => campaignStream[CaseKind.AcknowledgementCampaign.Prefix.Length..];

    /// <summary>The stream of somebody's entry.</summary>
    /// <param name="campaignStream">The campaign's stream.</param>
    public static string Entry(string campaignStream, string memberId) =>
        $"{EntryPrefix}{IdOf(campaignStream)}/{memberId}";

    public static string Entry(EntryState entry) => Entry(entry.Campaign, entry.Member);

    /// <summary>Whose words the bodies of an entry are; erasing goes by it.</summary>
    public static string Owner(string memberId) => "member:" + memberId;
}
