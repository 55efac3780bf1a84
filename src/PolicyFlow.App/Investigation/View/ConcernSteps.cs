using PolicyFlow.Domain.Investigation.Safeguarding;

namespace PolicyFlow.App.Investigation.View;

/// <summary>What the safeguarding lead does now, for each way of clause 7.3. It helps a trained lead to forget nothing; it
/// takes no decision off them.</summary>
/// <param name="Warning">What must not be overlooked, or null.</param>
public sealed record ConcernSteps(string Title, string? Warning, IReadOnlyList<string> Steps)
{
    private const string Danger = "If a child is in danger now, ring 999.";

    public static ConcernSteps Of(ConcernKind concern) => concern switch
    {
        ConcernKind.MissingEducation => new("A child is missing education", null,
        [
            Danger,
            "Find out when and by whom the child was last seen, and whether they are on the roll of a school.",
            "Tell the school's attendance lead and the local authority's team for children missing education.",
            "Where you think that the child may be harmed or exploited, tell children's social care as well.",
            "Write down whom you told and when, as a note on this case.",
        ]),
        ConcernKind.Exploitation => new("A child may be exploited, sexually or criminally", null,
        [
            Danger,
            "Do not question the child beyond what you need to know that they are safe. Write down their own words.",
            "Tell children's social care. Tell the police on 101 where a crime may have been committed.",
            "Where somebody met the child online, tell CEOP (Child Exploitation and Online Protection) too.",
            "Ask the police before anything is removed from the internet: they may need it. Place a hold if they say so.",
            "Do not look at, copy or send any sexual image of a child.",
        ]),
        ConcernKind.Fgm => new(
            "Female genital mutilation (FGM)",
            "A teacher who learns from a girl under 18 that it was done to her, or sees signs of it, has a duty of their own to "
            + "ring the police on 101. This report does not discharge it: whoever learned of it must ring themselves.",
            [
                Danger,
                "Make sure that the teacher who learned of it rings 101 by the end of the next working day, and notes the police's reference.",
                "Do not examine the girl, and do not ask her family.",
                "Tell children's social care. Where a girl may be taken abroad, do it today.",
                "Record the teacher's name and the police's reference as a note on this case.",
            ]),
        ConcernKind.Prevent => new("Somebody may be drawn into terrorism (Prevent)", null,
        [
            "If somebody may be attacked, ring 999. The police's anti-terrorist hotline is 0800 789 321.",
            "Talk to the person where that is safe, and write down what worries you in their own words.",
            "Refer them to the local authority's Prevent team or the police. Channel is voluntary support: ask for their consent where you can.",
            "Keep the addresses of posts as they are on this case. Do not reply to them.",
        ]),
        _ => new("A child may be at risk", null,
        [
            Danger,
            "Press “I have this” when you have taken it on: until then your deputies are told in turn.",
            "Decide whether children's social care or the police have to be told, and tell them yourself.",
            "Say more exactly what it is about where you can: missing education, exploitation, FGM and Prevent have steps of their own.",
            "Let others see this case only where they need to in order to help the child.",
        ]),
    };
}
