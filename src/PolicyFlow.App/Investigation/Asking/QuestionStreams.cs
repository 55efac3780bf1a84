using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;

namespace PolicyFlow.App.Investigation.Asking;

/// <summary>How questions are called in the store. They are driven for their letters only and are no kind of case.</summary>
public static class QuestionStreams
{
    public const string Prefix = "question-";

    /// <summary>Whose words the bodies of whoever asked are; erasing goes by it.</summary>
    public const string AskerOwner = "asker";

    public static string Of(string reference) => CaseReference.Stream(Prefix, reference);

    /// <summary>Who is kept from a question: who was left out, and whoever asked it, as one of those who answer it.</summary>
    public static IReadOnlySet<string> Without(QuestionState question) =>
        question.AskedBy is { } asker ? question.LeftOut.Add(asker) : question.LeftOut;

    /// <summary>Whose words somebody's are: those of whoever asked, or a colleague's.</summary>
    public static string OwnerOf(QuestionState question, Actor by) =>
        question.IsAsker(by) ? AskerOwner : by.ToString();
}
