namespace PolicyFlow.Domain.PolicyReview.Health.Rules;

/// <summary>The words of a text in small letters, without anything between them.</summary>
internal static class Tokens
{
    public static IEnumerable<string> Of(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var within = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (within && start < 0) start = i;
            if (within || start < 0) continue;
            yield return text[start..i].ToLowerInvariant();
            start = -1;
        }
    }
}
