using PolicyFlow.App.Cases;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster;

/// <summary>What is different between a member as they are and as they should be.</summary>
internal static class MemberDifference
{
    /// <summary>The change, whose words are kept in the vault; nothing at all where both are the same.</summary>
    public static MemberChanged Of(MemberDetails now, MemberDetails wanted, string id, BodyVault words)
    {
        var owner = RosterStreams.Owner(id);
        var cleared = Cleared(now, wanted);
        return new MemberChanged
        {
            Name = wanted.Name == now.Name ? null : words.Keep("name", owner, wanted.Name),
            Email = wanted.Email == now.Email ? null : words.Add("email", owner, wanted.Email),
            Number = wanted.Number == now.Number ? null : words.Add("number", owner, wanted.Number),
            School = wanted.School == now.School ? null : wanted.School,
            Kind = wanted.Kind == now.Kind ? null : wanted.Kind,
            JobRole = wanted.JobRole == now.JobRole ? null : wanted.JobRole,
            LineManager = wanted.LineManager == now.LineManager ? null : wanted.LineManager,
            Cleared = cleared.Count == 0 ? null : cleared,
        };
    }

    private static List<MemberField> Cleared(MemberDetails now, MemberDetails wanted)
    {
        (MemberField Field, string? Now, string? Wanted)[] fields =
        [
            (MemberField.Email, now.Email, wanted.Email), (MemberField.Number, now.Number, wanted.Number),
            (MemberField.School, now.School, wanted.School),
            (MemberField.LineManager, now.LineManager, wanted.LineManager),
        ];
        return [.. fields.Where(f => f.Now is not null && f.Wanted is null).Select(f => f.Field)];
    }
}
