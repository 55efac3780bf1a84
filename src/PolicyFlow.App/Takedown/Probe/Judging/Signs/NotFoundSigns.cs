using PolicyFlow.App.Takedown.Probe.Reading;

namespace PolicyFlow.App.Takedown.Probe.Judging.Signs;

/// <summary>What gives a page away that says "not found" while the server says that all is well.</summary>
internal static class NotFoundSigns
{
    private static readonly PhraseList Phrases = new(
        "content not available", "content is not available", "content isnt available", "content unavailable",
        "content is unavailable", "content is no longer available", "content no longer available",
        "content has been removed", "content was removed", "content has been deleted", "content was deleted",
        "page not available", "page is not available", "page isnt available", "page unavailable",
        "page is unavailable", "page is no longer available", "page no longer exists", "page does not exist",
        "page doesnt exist", "page has been removed", "page was removed", "page has been deleted",
        "page not found", "page could not be found", "page couldnt be found", "page cannot be found",
        "page cant be found", "page you requested", "page you are looking for", "page youre looking for",
        "sorry this page", "sorry that page", "sorry this post", "sorry this content", "sorry this video",
        "cant find that page", "cant find the page", "couldnt find that page", "could not find that page",
        "post not found", "post is not available", "post isnt available", "post is unavailable",
        "post is no longer available", "post has been removed", "post was removed", "post has been deleted",
        "post was deleted", "post does not exist", "post doesnt exist", "post no longer exists",
        "tweet was deleted", "tweet is unavailable", "tweet has been deleted", "video unavailable",
        "video is unavailable", "video isnt available", "video is not available", "video is no longer available",
        "video has been removed", "video was removed", "video is private", "video currently unavailable",
        "topic does not exist", "topic you requested does not exist", "thread does not exist", "thread not found",
        "profile not found", "profile is not available", "profile isnt available", "user not found",
        "account has been suspended", "account was suspended", "account suspended", "account doesnt exist",
        "account does not exist", "account has been deleted", "account has been terminated",
        "article not found", "item not found", "photo not found", "image not found", "link you followed may be broken",
        "no longer available", "nothing was found", "nothing found", "http 404", "404 not found", "404 error",
        "error 404", "410 gone", "removed for violating", "removed by the moderators", "removed by moderators",
        "removed by the author", "deleted by the author", "removed at the request", "oops that page");

    private static readonly PhraseList Titles = new("not found", "404", "unavailable", "not available", "error page");

    public static bool On(ReadPage page, string before) =>
        Phrases.NewIn(page, before) || (Titles.In(page.Title) && !Titles.In(before.Split('\n')[0]));
}
