using MailKit;
using MailKit.Net.Imap;
using MimeKit;
using PolicyFlow.App.Mail.Inbound.Imap;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.Mail.Tests.Running;

using IMailStore = PolicyFlow.App.Storing.Inbound.IMailStore;

namespace PolicyFlow.Mail.Tests.Imap;

/// <summary>One mailbox of the server as another reader sees it, and the program's look into it.</summary>
internal sealed class Mailbox(ImapClient reader, TestFolder folder, ImapOptions options) : IDisposable
{
    public FolderMailStore Store { get; } = new(folder["received"], ".eml");

    public Heard Log { get; } = new();

    public static async Task<Mailbox> OpenAsync(
        Dovecot server, TestFolder folder, string user, Func<ImapOptions, ImapOptions>? change = null)
    {
        var options = server.Options(user);
        return new Mailbox(await server.OpenAsync(user), folder, change?.Invoke(options) ?? options);
    }

    /// <summary>What the program does again and again.</summary>
    public Task<int> LookAsync(IMailStore? store = null, int? port = null) =>
        RoundOf(options with { Port = port ?? options.Port }, store).RunAsync();

    public ImapRound RoundOf(ImapOptions how, IMailStore? store = null) => new(
        how,
        new ImapTaking(
            new InboundStores(store ?? Store, Store), new Arrivals(folder["arriving"], TimeSpan.Zero),
            Log.Of<ImapTaking>()),
        Log.Of<ImapRound>());

    /// <summary>Puts a mail in, as a mail server does.</summary>
    public async Task DeliverAsync(byte[] raw, string to = "INBOX", MessageFlags flags = MessageFlags.None)
    {
        using var message = await MimeMessage.LoadAsync(new MemoryStream(raw));
        await (await reader.GetFolderAsync(to)).AppendAsync(message, flags);
    }

    /// <summary>The flags of all mail in a folder.</summary>
    public async Task<IReadOnlyList<MessageFlags>> FlagsAsync(string of = "INBOX")
    {
        var there = await reader.GetFolderAsync(of);
        await there.OpenAsync(FolderAccess.ReadOnly);
        var all = await there.FetchAsync(0, -1, MessageSummaryItems.Flags);
        await there.CloseAsync();
        return [.. all.Select(m => m.Flags!.Value & ~MessageFlags.Recent)];
    }

    /// <summary>Deletes a folder and makes one of the same name, which numbers its mail anew.</summary>
    public async Task MakeAnewAsync(string name)
    {
        var top = reader.GetFolder(reader.PersonalNamespaces[0]);
        foreach (var there in await top.GetSubfoldersAsync())
            if (there.Name == name) await there.DeleteAsync();
        await top.CreateAsync(name, isMessageFolder: true);
    }

    /// <summary>Deletes the last mail of the inbox.</summary>
    public async Task DeleteLastAsync()
    {
        await reader.Inbox!.OpenAsync(FolderAccess.ReadWrite);
        await reader.Inbox.AddFlagsAsync(reader.Inbox.Count - 1, MessageFlags.Deleted, silent: true);
        await reader.Inbox.ExpungeAsync();
        await reader.Inbox.CloseAsync();
    }

    public void Dispose() => reader.Dispose();
}
