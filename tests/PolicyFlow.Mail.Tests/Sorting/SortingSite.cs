using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Mail.Inbound.Sorting;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Sorting;

/// <summary>One program with the people of the demonstration, for many mails that are only looked at.</summary>
public sealed class SortingSite : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _folder = new();
    private InboundSite _site = null!;

    internal MailSorter Sorter => _site.Get<MailSorter>();

    internal OwnMail Own => OwnMail.Of(_site.Get<SiteOptions>(), _site.Get<OwnAddresses>().All);

    public async Task InitializeAsync() => _site = await ThreadScenes.StartAsync(_folder);

    public async Task DisposeAsync() => await _site.DisposeAsync();

    public void Dispose() => _folder.Dispose();
}
