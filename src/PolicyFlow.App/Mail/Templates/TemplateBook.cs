using System.Collections.Immutable;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Mail.Templates;

/// <summary>All templates in memory: as they came with the program, and in their place what the network has made of them.
/// <see cref="TemplateReader"/> keeps it up to date.</summary>
public sealed class TemplateBook
{
    private volatile ImmutableDictionary<string, TemplateEntry> _now =
        MailTemplates.All.ToImmutableDictionary(t => t.Id, t => new TemplateEntry(t, TemplateState.AsShipped));

    /// <summary>In the order of <see cref="MailTemplates.All"/>.</summary>
    public IReadOnlyList<TemplateEntry> All
    {
        get
        {
            var now = _now;
            return [.. MailTemplates.All.Select(t => now[t.Id])];
        }
    }

    public TemplateEntry? Find(string id) => _now.GetValueOrDefault(id);

    /// <summary>Puts newer states in the place of older ones; those of letters that this release does not have are passed
    /// over. Not for use by several at once.</summary>
    public void Take(IEnumerable<(string Id, TemplateState State)> changed)
    {
        var now = _now;
        _now = now.SetItems(
            from c in changed
            where now.ContainsKey(c.Id)
            select KeyValuePair.Create(c.Id, new TemplateEntry(now[c.Id].Template, c.State)));
    }
}
