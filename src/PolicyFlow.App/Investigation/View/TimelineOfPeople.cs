using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Involved;

namespace PolicyFlow.App.Investigation.View;

/// <summary>The words of the history for the people in a case and for whom it is about.</summary>
internal static class TimelineOfPeople
{
    public static (string Text, BodyRef? Detail)? Of(ICaseEvent e, TimelineNames names) => e switch
    {
        PersonInvolved p => ($"Put down {names.Involved(p.Who)}: {Lower(WordsOfEnds.Part(p.Part))}", null),
        PartChanged p => ($"{names.Involved(p.Who)} is now: {Lower(WordsOfEnds.Part(p.Part))}", p.Reason),
        PersonRemoved p => ($"{names.Involved(p.Who)} has nothing to do with it after all", p.Reason),
        PlaceTaken p => (
            $"Nobody whom it is not about was left as {RoleNames.Of(p.Wanted)}. The {RoleNames.Of(p.Taken)} stepped in", null),
        InvestigatorAssigned a => ($"Named {names.Person(a.Investigator)} to look into it, who has no interest in it", a.Note),
        AssignmentLapsed => ("Nobody was named in time to look into it. It climbed", null),
        SupportOffered { Who: { } who } s => ($"Support for {names.Involved(who)}: {WordsOfEnds.Support(s.Answer)}", s.Note),
        SupportOffered s => ($"Support for those affected: {WordsOfEnds.Support(s.Answer)}", s.Note),
        LetterReleased l => (
            $"Released a letter to {names.Involved(l.Who)}: {Lower(WordsOfEnds.Letter(l.Kind))}, "
            + $"{(l.ByMail ? "by mail" : "to be given by hand")}. Contact: {names.Person(l.Contact)}", l.Text),
        AccusedReplied r => ($"{names.Involved(r.Who)} answered{Files(r.Files.Count)}", r.Text),
        _ => null,
    };

    private static string Files(int count) => count switch
    {
        0 => "",
        1 => ", with a file",
        _ => $", with {count} files",
    };

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
