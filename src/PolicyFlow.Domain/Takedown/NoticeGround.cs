namespace PolicyFlow.Domain.Takedown;

/// <summary>On what ground a host is asked (16.3). A manager picks it; each has a letter of its own.</summary>
public enum NoticeGround
{
    /// <summary>The host's own rules: the default, which asks for nothing but the address.</summary>
    PlatformRules,

    /// <summary>An intimate image of an adult, shown without that person's agreement.</summary>
    IntimateImage,

    /// <summary>Personal data: a request under Articles 17 and 21 of the UK GDPR.</summary>
    PersonalData,

    /// <summary>Copyright in the photograph.</summary>
    Copyright,

    /// <summary>A notice of complaint under the Defamation (Operators of Websites) Regulations 2013; only where nobody
    /// knows who posted it.</summary>
    Defamation,

    /// <summary>A notice under Article 16 of the European Union's Digital Services Act, for a host in the
    /// Union.</summary>
    DigitalServicesAct,
}
