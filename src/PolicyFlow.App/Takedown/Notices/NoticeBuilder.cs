using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Notices;

/// <summary>Makes the notice to a host on the ground that the manager picked (16.3). Only the fields of that ground
/// count.</summary>
public static class NoticeBuilder
{
    /// <summary>The field in which the ground is chosen; what no field can mend is said there.</summary>
    public const string GroundField = "ground";

    private static readonly IReadOnlyList<GroundSheet> Sheets =
    [
        new PlatformRulesSheet(), new IntimateImageSheet(), new PersonalDataSheet(), new CopyrightSheet(),
        new DefamationSheet(), new DigitalServicesActSheet(),
    ];

    /// <summary>As the manager chooses it.</summary>
    public static string Title(NoticeGround ground) => Of(ground).Title;

    /// <summary>One or two sentences on when to choose it.</summary>
    public static string Help(NoticeGround ground) => Of(ground).Help;

    public static IReadOnlyList<NoticeField> Fields(NoticeGround ground) => Of(ground).Fields;

    /// <summary>What is missing or wrong for this ground; a notice with a problem must not be approved.</summary>
    public static IReadOnlyList<InputProblem> Problems(
        NoticeGround ground, NoticeFacts facts, IReadOnlyDictionary<string, string> fields)
    {
        var sheet = Of(ground);
        return [.. sheet.ProblemsOf(facts), .. new NoticeAnswers(sheet.Fields, facts, fields).Problems()];
    }

    /// <summary>The letter. What is missing shows as a gap in square brackets, so that it can be previewed at any
    /// time.</summary>
    public static Notice Draft(NoticeGround ground, NoticeFacts facts, IReadOnlyDictionary<string, string> fields)
    {
        var sheet = Of(ground);
        return sheet.Draft(facts, new NoticeAnswers(sheet.Fields, facts, fields));
    }

    private static GroundSheet Of(NoticeGround ground) => Sheets.Single(s => s.Ground == ground);
}
