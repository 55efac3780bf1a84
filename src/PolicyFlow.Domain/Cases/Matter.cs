namespace PolicyFlow.Domain.Cases;

/// <summary>What somebody asks to see or do: every page and call names one, and <see cref="Sight"/> answers.</summary>
public enum Matter
{
    /// <summary>Open to anybody: the report form, help, assets, sign-in.</summary>
    Public,

    /// <summary>The reporter's own view, proved by a tracking link or by reference and secret code.</summary>
    Tracking,

    /// <summary>The affected person's own page, proved by the private link that was sent to her (16.3, 16.5, 16.6).</summary>
    Affected,

    /// <summary>One request to a member of staff (17.2), proved by the private link to it: the letter and nothing else.
    /// </summary>
    Author,

    /// <summary>The letters to somebody whom an investigation is about, proved by the private link to them: what was
    /// released to them and their own reply, and nothing else.</summary>
    Accused,

    /// <summary>Pages of whoever has signed in: their own account, sign-out.</summary>
    SignedIn,

    /// <summary>Entering a report that was told by phone or in person.</summary>
    ReportForSomebody,

    /// <summary>The lists of cases (Today, search): whoever may work on cases; each row is asked for again.</summary>
    CaseList,

    /// <summary>One case: its page, evidence, history and actions.</summary>
    Case,

    /// <summary>Counts without names (clause 5.1).</summary>
    Counts,

    /// <summary>The counts of one school without names (5.1): its governors, and whoever works on its cases.</summary>
    SchoolCounts,

    /// <summary>People, schools and settings.</summary>
    Administration,

    /// <summary>The directory of providers (1.2, 16.4): reading it and proposing changes.</summary>
    Providers,

    /// <summary>The invented world of demo mode: mailbox, clock, people.</summary>
    Demo,

    /// <summary>Who holds which role, who stands in and who is away: no case, no way to reach anybody.</summary>
    Cover,

    /// <summary>Campaigns (5.3): how far they are, and who has not confirmed.</summary>
    Campaigns,

    /// <summary>Running campaigns: opening them, answering people, letters with personal links.</summary>
    CampaignWork,

    /// <summary>One person in a campaign by name: for whoever plays their part at that person's school.</summary>
    CampaignPerson,

    /// <summary>A line manager's own page (5.3), proved by the link that was mailed: whom of theirs it waits for.</summary>
    Team,

    /// <summary>Mail that belongs to no case yet: whoever would see a new report of no known school.</summary>
    HeldMail,

    /// <summary>Where reports go (5.3, 8.1, 9.1, 11.4, 11.7, 12.7, 13.1) and what an investigation begins with (16.1): reading
    /// the tables and proposing changes.</summary>
    Routes,

    /// <summary>A question before somebody acts (5.3, 11.4, 12.5): whoever asked it and whoever may answer it.</summary>
    Question,

    /// <summary>Who read what, and whether the record is whole: no word of any case (6.2).</summary>
    Audit,

    /// <summary>Drafts of the policy with what was said about them (2.3, 19.2): managers and principals. Published versions
    /// are for whoever has signed in.</summary>
    PolicyDrafts,

    /// <summary>The staff list (3.1, 5.3): who confirms the policy. Reading and changing it.</summary>
    Roster,

    /// <summary>Somebody's own page in a campaign (5.3): the policy to read and confirm, proved by the personal link or the
    /// short code that was sent to them.</summary>
    Acknowledgement,
}
