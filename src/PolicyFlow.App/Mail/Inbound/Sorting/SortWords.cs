using System.Text.RegularExpressions;

namespace PolicyFlow.App.Mail.Inbound.Sorting;

/// <summary>The words by which people tell of a child at risk, of what somebody of ours did, and of what a pupil did. They
/// decide what kind of case is opened and nothing else: a person reads the report, and can open the other kind.</summary>
internal static partial class SortWords
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Somebody who works with us.</summary>
    private const string Ours =
        @"(colleagues?|coach(es)?|teachers?|teaching assistants?|volunteers?|members? of (the |our )?staff|staff members?"
        + @"|head ?teachers?|principals?|governors?|instructors?|caretakers?|ssdms?)";

    private const string Pupil = @"(pupils?|students?|child(ren)?|boys?|girls?)";

    /// <summary>Something that one does, and not something that is done to one; a word such as "posts" may also be a thing.
    /// </summary>
    internal const string Did =
        @"(?<!\b(somebody|someone|people|parents?|they)\s+)\b("
        + @"((?<!\b(was|were|been|being|is|are)\s+)"
        + @"(posted|shared|sent|messaged|texted|tweeted|wrote|commented|uploaded|friended|ranted|leaked|disclosed|gave away|put up))\b"
        + @"|(posting|sharing|sending|sends|messaging|texting|tweeting|writes|commenting|uploading|uploads|follows|rants|leaks)\b"
        + @"|(?<!\b(the|these|those|two|three|some|any|more|many|of|about|are|nasty|his|her|their|our|my|such|with)\s+)"
        + @"(posts|shares|messages|comments|tweets)(?=\s+(a|an|the|about|on|to|in|it|this|them|online|things?|pictures?|photos?"
        + @"|pupils?|girls?|boys?|children|my|our|his|her|private|nasty|late)\b))";

    /// <summary>Something is about, against or from them: they did nothing.</summary>
    private const string NotAbout =
        @"(?<!\b(about|against|at|to|with|from|for|(?<!\b(one|some|any|two|several)\s+)of)\s+"
        + @"((our|the|a|an|my|one|of|that|this|his|her|their)\s+){0,3})";

    public static bool TellOfChildAtRisk(string text) => ChildAtRisk().IsMatch(text);

    public static bool TellOfOurs(string text) => OursDid().IsMatch(text) || ByOurs().IsMatch(text) || Misuse().IsMatch(text);

    public static bool TellOfPupil(string text) => PupilDid().IsMatch(text);

    [GeneratedRegex(
        @"\b(safeguarding (concern|issue|matter|referral|worry)|child(ren)? (is|are|may be|might be|could be) (at risk|in danger)"
        + @"|at risk of (harm|exploitation|abuse)|groom(ing|ed) (a|an|the|our|his|her|this|that|of|pupils?|child(ren)?|girls?|boys?)"
        + @"|being groomed|self[- ]harm(s|ing|ed)?|suicid(e|al)|sexting|radicalis(ed|ing|ation)|female genital mutilation|fgm"
        + @"|child (sexual )?exploitation|wants? to meet (a |the |our )?" + Pupil + ")" + @"\b"
        + @"|\b(private|direct|secret|late[- ]night)(ly)? (messag|text|chat)\w*\b[^.!?\n]{0,60}\b" + Pupil + @"\b"
        + @"|\bmessag(es|ed|ing)\b[^.!?\n]{0,30}\b" + Pupil + @"\b[^.!?\n]{0,30}\b(privately|in private|at night|secretly)\b",
        Plain)]
    private static partial Regex ChildAtRisk();

    [GeneratedRegex(@"\b" + NotAbout + Ours + @"\b(?!['’]s)[^.!?\n]{0,60}?" + Did, Plain)]
    private static partial Regex OursDid();

    [GeneratedRegex(
        @"\b(posts?|posted|comments?|messages?|pictures?|photos?|videos?|tweets?|shared|sent)\b[^.!?\n]{0,30}\b(by|from)\s+"
        + @"(a|an|the|our|my|one of (our|the|my))\s+(\w+\s+)?" + Ours + @"\b",
        Plain)]
    private static partial Regex ByOurs();

    [GeneratedRegex(
        @"\bmisus(e|ed|es|ing)( of)? social media\b"
        + @"|\b(breach(ed|es|ing)?|broken|broke|breaks)( of)? (the|our) (social media )?policy\b",
        Plain)]
    private static partial Regex Misuse();

    [GeneratedRegex(
        @"\b" + NotAbout + @"(pupils?|students?)\b(?!['’]s)[^.!?\n]{0,60}?" + Did, Plain)]
    private static partial Regex PupilDid();

    /// <summary>What somebody does, wherever it stands.</summary>
    [GeneratedRegex(Did, Plain)]
    internal static partial Regex Doing();
}
