using System.Runtime.CompilerServices;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>A campaign as lines for a spreadsheet, written while they are read.</summary>
public sealed class CampaignCsv(EntryList list, IPeopleDirectory people, CaseClock clock)
{
    public static readonly IReadOnlyList<string> Header =
    [
        "Name", "Email", "School", "Job role", "Kind", "State", "In words", "Confirmed on", "How", "Wording",
        "Version", "SHA-256 of the text",
    ];

    /// <summary>Everybody in the campaign whom the viewer sees by name.</summary>
    public async IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(
        string campaign, CampaignSight sight, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var today = LondonDay.Of(clock.Now);
        string[] parts = [EntryFilter.Outstanding, EntryFilter.Exempt, EntryFilter.Done, EntryFilter.Ended];
        foreach (var part in parts)
        {
            await foreach (var view in list.AllAsync(campaign, new EntryFilter(part), sight, cancel))
                yield return Row(view, today);
        }
    }

    private string?[] Row(EntryView view, DateOnly today)
    {
        var state = view.State;
        return
        [
            view.Name, view.Person?.Email, CampaignWords.School(state.School, people), state.JobRole,
            OutstandingWords.KindWords(state.Kind), Kebab.Of(state.Status), OutstandingWords.Of(state, today),
            state.DoneOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), state.How,
            state.Wording, state.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), state.Hash,
        ];
    }
}
