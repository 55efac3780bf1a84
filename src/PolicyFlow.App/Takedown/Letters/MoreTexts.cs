using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>What colleagues are told about the steps beyond the host: title, text and button, without any detail of the
/// case.</summary>
internal static class MoreTexts
{
    public static (string Title, string Text, string Button)? ToPerson(string letter) => letter switch
    {
        Names.BackAgain => (
            "It is back", "Content that was gone is there again. The case is open again; please decide on an approach.",
            "Open the case"),
        Names.RungLapsed => (
            "A further body did not help in its time",
            "Its 24 hours are over and the content is still there. Please decide on the next step; the letter is ready.",
            "See the next step"),
        Names.EscalationUndecided => (
            "Nobody has decided on the next step",
            "The host did not act, and nobody decided in time what comes next. Please see to it that somebody decides.",
            "Open the case"),
        Names.EscalationBounced => (
            "A letter could not be delivered",
            "The letter to a further body did not arrive. Please send it another way.", "Open the case"),
        Names.ComplainantAnswered => (
            "The person concerned has answered", "The person concerned has answered about asking the site. Please read it.",
            "Read it"),
        Names.AuthorAnswered => (
            "The author has answered", "Somebody who was asked to remove content has answered. Please read it.", "Read it"),
        Names.AuthorSilent => (
            "No answer from the author",
            "The time is over. Silence is not refusal: please give the request in person or by phone, and record that.",
            "Open the case"),
        Names.Consequence => (
            "A request to remove content was not followed",
            "A manager passes this on to you as the employer (17.2). What follows is yours to decide.", "Open the case"),
        Names.OwnAccount => (
            "Something on one of our own accounts",
            "Abuse or inappropriate content is on an account that we run. It is being removed; please know of it (13.1).",
            "Open the case"),
        Names.RingAffected => (
            "Please ring the person concerned",
            "The person concerned was asked 24 hours ago whether the police may be told, and has not answered. Please ring, and "
            + "record what you hear.", "Open the case"),
        Names.ConsentAnswered => (
            "An answer about the police", "The person concerned has answered whether the police may be told. Please read it.",
            "Read it"),
        Names.PoliceBounced => (
            "A message to the police did not arrive", "Please tell the police another way now: 101, or 999 in an emergency.",
            "Open the case"),
        Names.HoldReview => (
            "Is the hold still needed?", "A hold has kept everything back for a while. Please ask whether it is still needed.",
            "Open the case"),
        _ => null,
    };
}
