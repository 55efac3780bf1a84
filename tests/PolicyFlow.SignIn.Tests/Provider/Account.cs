namespace PolicyFlow.SignIn.Tests.Provider;

/// <summary>An invented account of the provider: the claims that its tokens carry.</summary>
public sealed record Account(string Address)
{
    public const string Tenant = "11111111-2222-4333-8444-555555555555";
    public const string OtherTenant = "99999999-2222-4333-8444-555555555555";

    public string Oid { get; init; } = Guid.NewGuid().ToString();
    public string TenantId { get; init; } = Tenant;

    /// <summary>Claims beside tenant, object number and sign-in name; null takes one away.</summary>
    public IReadOnlyDictionary<string, object?> More { get; init; } = new Dictionary<string, object?>();

    public Account With(string claim, object? value) =>
        this with { More = new Dictionary<string, object?>(More) { [claim] = value } };

    public Dictionary<string, object> Claims()
    {
        var claims = new Dictionary<string, object>
        {
            ["tid"] = TenantId,
            ["oid"] = Oid,
            ["sub"] = "subject-" + Oid,
            ["preferred_username"] = Address,
            ["ver"] = "2.0",
        };
        foreach (var (name, value) in More)
        {
            if (value is null) claims.Remove(name);
            else claims[name] = value;
        }

        return claims;
    }
}
