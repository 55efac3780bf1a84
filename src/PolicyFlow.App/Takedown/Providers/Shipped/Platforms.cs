namespace PolicyFlow.App.Takedown.Providers.Shipped;

/// <summary>The platforms of clause 1.2, and those that have come since.</summary>
internal static class Platforms
{
    private const string Account = "Reporting needs an account. Use one of the network, never a private one.";

    public static readonly IReadOnlyList<Provider> All =
    [
        new("facebook", "Facebook", ["facebook.com", "fb.com", "fb.watch"])
        {
            Form = "https://www.facebook.com/help/contact/274459462613911",
            Steps =
            [
                "Open the post, comment, profile, group or page.",
                "Choose the three dots beside it, then Report.",
                "Choose the reason that fits best, and send the report.",
                "Look for the answer in the Support Inbox of the account that reported.",
            ],
            Takes = "The form is for people without an account or who cannot see the post. Give the address of each post.",
        },
        new("instagram", "Instagram", ["instagram.com"])
        {
            Form = "https://help.instagram.com/contact/383679321740945",
            Steps =
            [
                "Open the post, story, message or profile.",
                "Choose the three dots, then Report.",
                "Choose the reason. For an account in somebody's name, choose that it pretends to be someone else.",
            ],
            Takes = "A false account in a person's or a school's name has a reason of its own, which is dealt with sooner.",
        },
        new("threads", "Threads", ["threads.net", "threads.com"])
        {
            Steps = ["Open the post or profile.", "Choose the three dots, then Report.", "Choose the reason."],
            Takes = Account,
        },
        new("whatsapp", "WhatsApp", ["whatsapp.com", "wa.me"])
        {
            Form = "https://www.whatsapp.com/contact/",
            Steps =
            [
                "Take pictures of the messages first: reporting and leaving a group can remove them from the phone.",
                "Open the chat, the group or the contact.",
                "Open its details, scroll down and choose Report.",
                "For one message: hold it down, open the menu and choose Report.",
            ],
            Takes = "WhatsApp cannot read messages that nobody reports. It needs the phone number or the group.",
        },
        new("x", "X (Twitter)", ["x.com", "twitter.com", "t.co"])
        {
            Form = "https://help.x.com/en/forms",
            Steps =
            [
                "Open the post or the profile.",
                "Choose the three dots, then Report.",
                "Answer the questions, and add further posts of the same account where it asks.",
            ],
            Takes = "Private information, impersonation and abuse have forms of their own.",
        },
        new("tiktok", "TikTok", ["tiktok.com"])
        {
            Form = "https://www.tiktok.com/legal/report/feedback",
            Steps =
            [
                "Open the video, comment, message or profile.",
                "Hold it down, or choose Share, then Report.",
                "Choose the reason, and send the report.",
            ],
            Takes = "The form can be used without an account. Give the address of each video.",
        },
        new("snapchat", "Snapchat", ["snapchat.com"])
        {
            Form = "https://help.snapchat.com/hc/en-us/requests/new",
            Steps =
            [
                "Hold down the snap, the story or the person's name.",
                "Choose Report, or Manage Friendship and then Report.",
                "Choose the reason, and send the report.",
            ],
            Takes = "Snaps vanish: take a picture of the screen first, and note the username.",
        },
        new("youtube", "YouTube", ["youtube.com", "youtu.be"])
        {
            Form = "https://support.google.com/youtube/answer/142443",
            Steps =
            [
                "Open the video.",
                "Choose the three dots or More below it, then Report.",
                "Choose the reason, and where in the video it happens.",
            ],
            Takes = "The address leads to the form for privacy. It has to come from the person shown or who acts for them.",
        },
        new("google", "Google (Search, Blogger, Sites)", ["google.com", "blogspot.com", "blogger.com"])
        {
            Form = "https://support.google.com/legal/troubleshooter/1114905",
            Takes = "Search can only stop showing a page; the page itself stays where it is. Blogger and Sites can remove it.",
        },
        new("google-plus", "Google+", ["plus.google.com"])
        {
            Takes = "Closed for private accounts in April 2019. Nothing on it can be seen or reported any more.",
            Retired = true,
        },
        new("linkedin", "LinkedIn", ["linkedin.com", "lnkd.in"])
        {
            Steps = ["Open the post, message or profile.", "Choose the three dots, or More, then Report.", "Choose the reason."],
            Takes = Account,
        },
        new("reddit", "Reddit", ["reddit.com", "redd.it"])
        {
            Form = "https://www.reddit.com/report",
            Steps =
            [
                "Choose Report below the post or comment.",
                "Choose the reason: a rule of the community goes to its moderators, a rule of Reddit to Reddit.",
            ],
            Takes = "The moderators of a community are often quicker than Reddit itself.",
        },
        new("discord", "Discord", ["discord.com", "discord.gg"])
        {
            Form = "https://support.discord.com/hc/en-us/requests/new",
            Steps =
            [
                "Hold down the message, or open its menu.",
                "Choose Report Message, and the reason.",
                "Tell the people who run the server too: they can remove it at once.",
            ],
            Takes = "Discord asks for the links to the messages. Copy them before anything is deleted.",
        },
        new("telegram", "Telegram", ["t.me", "telegram.org"], "abuse@telegram.org")
        {
            Steps = ["Open the channel, group or message.", "Open the menu, then choose Report.", "Choose the reason."],
            Takes = "Public channels and groups only: give the t.me address. Private chats are not looked at.",
        },
        new("bluesky", "Bluesky", ["bsky.app", "bsky.social"])
        {
            Form = "https://bsky.social/about/support/regulatory-compliance-report",
            Steps = ["Open the post or profile.", "Choose the three dots, then Report.", "Choose the reason."],
            Takes = "The form is for what breaks the law, such as the Online Safety Act; the app is for its own rules.",
        },
        new("mastodon", "Mastodon", ["mastodon.social", "mastodon.online"])
        {
            Steps =
            [
                "Find out the server: it stands after the last @ in the name of the account.",
                "Choose the three dots below the post, then Report. The report goes to the server's own moderators.",
                "Without an account: open the server's About page, which names who runs it and how to reach them.",
            ],
            Takes = "There is no company behind all of it. Each server has its own rules and its own moderators.",
        },
        new("roblox", "Roblox", ["roblox.com"])
        {
            Form = "https://www.roblox.com/support",
            Steps = ["Open the menu of the person, the game or the chat.", "Choose Report Abuse.", "Choose the reason."],
            Takes = "Give the exact username and the address of the game.",
        },
        new("twitch", "Twitch", ["twitch.tv"])
        {
            Steps = ["Open the channel, clip or chat message.", "Choose the three dots, then Report.", "Choose the reason."],
            Takes = "Give the time within a recording at which it happens.",
        },
        new("tumblr", "Tumblr", ["tumblr.com"])
        {
            Form = "https://www.tumblr.com/abuse",
            Steps = ["Open the menu of the post or the blog.", "Choose Report, and the reason."],
        },
        new("microsoft", "Microsoft (Xbox, Teams, Bing)", ["xbox.com", "bing.com"])
        {
            Steps =
            [
                "Xbox: open the person's profile or the message, then choose Report or block.",
                "Teams: open the menu of the message, then choose Report. The school's own IT can remove it too.",
            ],
            Takes = "A school's own Teams is the school's: ask its IT first.",
        },
    ];
}
