using System.Security.Cryptography;
using PolicyFlow.App.Keys;

namespace PolicyFlow.SignIn.Tests.Keys;

public sealed class HmacKeys
{
    private static readonly WrappingSecrets Secrets = new(new KeysOptions { WrappingSecret = KeyPlace.Secret });

    [Fact]
    public async Task Each_year_has_a_key_of_its_own_and_the_older_ones_stay()
    {
        using var place = await KeyPlace.AtAsync("folder");

        var first = HmacKeyRing.Open(place.Blobs, Secrets, KeyPlace.Now);
        var again = HmacKeyRing.Open(place.Blobs, Secrets, KeyPlace.Now.AddDays(30));
        var next = HmacKeyRing.Open(place.Blobs, Secrets, KeyPlace.Now.AddYears(1));
        var clockBack = HmacKeyRing.Open(place.Blobs, Secrets, KeyPlace.Now);

        Assert.Equal(first.Keys, again.Keys);
        Assert.Equal(2, next.Keys.Count);
        Assert.Equal(first.Keys[0], next.Keys[1]);
        Assert.NotEqual(first.Keys[0], next.Keys[0]);
        Assert.Equal(next.Keys, clockBack.Keys);
    }

    [Fact]
    public async Task The_key_of_an_older_installation_is_the_oldest_of_the_ring()
    {
        using var place = await KeyPlace.AtAsync("folder");
        var old = RandomNumberGenerator.GetBytes(32);
        place.Blobs.TryCreate("reference.key", old);

        var ring = HmacKeyRing.Open(place.Blobs, Secrets, KeyPlace.Now);

        Assert.Equal(2, ring.Keys.Count);
        Assert.Equal(old, ring.Keys[^1]);
    }
}
