namespace PolicyFlow.Domain.Investigation.Asking;

/// <summary>What somebody asks about before they act. Stored and shown in kebab-case.</summary>
public enum QuestionKind
{
    /// <summary>What the policy says or means (5.3).</summary>
    Policy,

    /// <summary>A friend request, or contact with a pupil or a former pupil (11.4): talking about it is required.</summary>
    Friends,

    /// <summary>Something that they want to post (12.5): it is not posted before it was talked about.</summary>
    Post,
}

/// <summary>What the policy says of each kind.</summary>
public static class QuestionKinds
{
    /// <summary>The category of the routes that such a question goes by.</summary>
    public static string Category(this QuestionKind kind) => kind switch
    {
        QuestionKind.Friends => "question-friends",
        QuestionKind.Post => "question-post",
        _ => "question-policy",
    };

    /// <summary>The clause that sends it there.</summary>
    public static string Clause(this QuestionKind kind) => kind switch
    {
        QuestionKind.Friends => "11.4",
        QuestionKind.Post => "12.5",
        _ => "5.3",
    };
}

/// <summary>What somebody is advised. Stored in kebab-case.</summary>
public enum QuestionAdvice
{
    Yes,

    /// <summary>Yes, as far as the words that go with it say.</summary>
    YesWithConditions,

    /// <summary>Not before they have talked about it in person.</summary>
    NotBeforeWeTalk,

    No,
}

/// <summary>What a colleague decided after the advice (11.4). Stored in kebab-case.</summary>
public enum QuestionDecision
{
    /// <summary>They leave it.</summary>
    LeavesIt,

    /// <summary>They do it the way they were advised.</summary>
    DoesAsAdvised,

    /// <summary>They do it against the advice.</summary>
    DoesItAnyway,
}

/// <summary>Where a question stands.</summary>
public enum QuestionStatus
{
    None,

    /// <summary>Somebody has to answer.</summary>
    Waiting,

    Answered,

    /// <summary>Whoever asked has taken it back; it is kept.</summary>
    Withdrawn,
}
