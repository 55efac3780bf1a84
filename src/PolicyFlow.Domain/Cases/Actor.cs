namespace PolicyFlow.Domain.Cases;

/// <summary>What sort of doer stands behind an event.</summary>
public enum ActorKind
{
    /// <summary>The program itself: a clock that ran out, a mail that was sent.</summary>
    System,

    /// <summary>A member of staff who signed in; the id is the person's.</summary>
    Person,

    /// <summary>The person who reported, known only by reference and secret code.</summary>
    Reporter,

    /// <summary>The provider that hosts the content, when it answers.</summary>
    Host,

    /// <summary>The person whom the content harms, on a private page of her own (16.5, 16.6).</summary>
    Affected,

    /// <summary>The member of staff who was asked to remove content, on a page that shows only the letter (17.2).
    /// </summary>
    Author,

    /// <summary>Somebody whom an investigation is about, on a page that shows only their letters (17.1); the id is their
    /// number in the case.</summary>
    Accused,

    /// <summary>Somebody on the staff list, known by the personal link that went to them (5.3); the id is the member's.
    /// </summary>
    Member,
}

/// <summary>Who did it. Holds an id, never a name: names are bodies or lie in the directory of people.</summary>
public sealed record Actor(ActorKind Kind, string Id = "")
{
    public static readonly Actor System = new(ActorKind.System);
    public static readonly Actor Reporter = new(ActorKind.Reporter);
    public static readonly Actor Host = new(ActorKind.Host);
    public static readonly Actor Affected = new(ActorKind.Affected);
    public static readonly Actor Author = new(ActorKind.Author);

    public static Actor Accused(string who) => new(ActorKind.Accused, who);

    public static Actor Member(string id) => new(ActorKind.Member, id);

    public static Actor Person(string id) => new(ActorKind.Person, id);

    /// <summary>The form that is stored, for example <c>person:p-17</c> or <c>system</c>.</summary>
    public override string ToString() =>
        Id.Length == 0 ? Kind.ToString().ToLowerInvariant() : $"{Kind.ToString().ToLowerInvariant()}:{Id}";

    /// <summary>Reads the stored form back.</summary>
    /// <exception cref="FormatException">The text names no kind of actor.</exception>
    public static Actor Parse(string text)
    {
        var parts = text.Split(':', 2);
        return Enum.TryParse<ActorKind>(parts[0], ignoreCase: true, out var kind)
            ? new Actor(kind, parts.Length > 1 ? parts[1] : "")
            : throw new FormatException($"'{text}' is not an actor.");
    }
}
