using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>Writes somebody's mail of a day. Each policy has a fresh personal link.</summary>
public sealed class PostWriter(
    TemplateWriter templates, MailLayout layout, PersonalLinks links, IManagerLinks managers, CaseClock clock)
{
    public OutgoingMail Write(RosterMember member, PostContent content, string messageId)
    {
        var list = content.Own.Select(o => (MailBlock)new MailBlock.Entry(
            $"{o.State.Title}, version {o.State.Version}", Lines(o), links.UrlOf(o.Entry))).ToList();
        if (content.TeamCount > 0)
            list.Add(new MailBlock.Entry("People whom you manage", [Team(content.TeamCount)], managers.UrlOf(member.Id)));
        var (subject, words) = templates.Write(
            content.Kind switch
            {
                null => PolicyTemplates.Team,
                RoundKind.Invitation => EntryLetters.Digest,
                RoundKind.Final => PolicyTemplates.Final,
                _ => PolicyTemplates.Reminder,
            },
            new TemplateValues { List = list });
        var parts = layout.Lay(words);
        return new OutgoingMail(messageId, member.Email!, member.Name, subject, parts.Text, parts.Html) { Bulk = true };
    }

    private List<string> Lines(WaitingPolicy policy)
    {
        var day = UkTime.Day(policy.State.Deadline);
        return
        [
            policy.State.Deadline >= LondonDay.Of(clock.Now)
                ? $"Please read and confirm it by {day}."
                : $"It was to be confirmed by {day}. You can still do it.",
        ];
    }

    private static string Team(int count) => count == 1
        ? "1 person has not confirmed yet. The link shows who."
        : $"{count} people have not confirmed yet. The link shows who.";
}
