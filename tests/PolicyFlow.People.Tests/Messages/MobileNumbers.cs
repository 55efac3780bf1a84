using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.Messages;

public sealed class MobileNumbers
{
    [Theory]
    [InlineData("07700 900123")]
    [InlineData("+44 7700 900123")]
    [InlineData("0044-7700-900123")]
    [InlineData("+44 (0)7700 900 123")]
    [InlineData("(07700) 900.123")]
    public void However_it_is_typed_it_is_the_same_number(string typed) =>
        Assert.Equal("+447700900123", MobileNumber.Normal(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("999")]
    [InlineData("ask Dana")]
    [InlineData("07700 900123x")]
    [InlineData("+0447700900123")]
    [InlineData("07700 900123, 07700 900124")]
    [InlineData("+44770090012345678")]
    public void What_is_no_number_is_none(string? typed) => Assert.Null(MobileNumber.Normal(typed));
}
