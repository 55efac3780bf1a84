using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.People;

/// <summary>Numbers as people type them. 07700 900000 to 900999 belong to nobody: they are kept free for stories.</summary>
public sealed class MobileNumbers
{
    [Theory]
    [InlineData("07700900123", "+447700900123")]
    [InlineData("07700 900 123", "+447700900123")]
    [InlineData("(07700) 900-123", "+447700900123")]
    [InlineData("+44 7700 900123", "+447700900123")]
    [InlineData("+44 (0)7700 900123", "+447700900123")]
    [InlineData("0044 7700 900123", "+447700900123")]
    [InlineData("07624 900123", "+447624900123")]
    [InlineData("+33 6 39 98 12 34", "+33639981234")]
    [InlineData("00353 20 910 1234", "+353209101234")]
    public void A_number_is_kept_in_one_form(string typed, string kept)
    {
        Assert.Equal(kept, MobileNumber.Normal(typed));
        Assert.Equal(kept, MobileNumber.Normal(MobileNumber.Shown(kept)));
        Assert.Null(MobileNumber.Problem(typed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("none")]
    [InlineData("0770090012")]
    [InlineData("077009001234")]
    [InlineData("0207 946 0123")]
    [InlineData("+44 20 7946 0123")]
    [InlineData("07012 345678")]
    [InlineData("07612 345678")]
    [InlineData("999")]
    [InlineData("+1234567")]
    [InlineData("+1234567890123456")]
    [InlineData("+0700900123")]
    [InlineData("++447700900123")]
    [InlineData("07700 900123;07700 900124")]
    [InlineData("07700900123\r\nBcc: all@demo.invalid")]
    [InlineData("07700900123\n")]
    [InlineData("=07700900123")]
    [InlineData("\u0660\u0667\u0667\u0660\u0660\u0669\u0660\u0660\u0661\u0662\u0663")]
    [InlineData("07700 900123                                  ")]
    public void What_takes_no_text_message_is_refused(string typed)
    {
        Assert.Null(MobileNumber.Normal(typed));
        Assert.NotNull(MobileNumber.Problem(typed));
    }

    [Fact]
    public void A_number_is_shown_as_people_in_the_country_write_it()
    {
        Assert.Equal("07700 900123", MobileNumber.Shown("+447700900123"));
        Assert.Equal("+33639981234", MobileNumber.Shown("+33639981234"));
    }
}
