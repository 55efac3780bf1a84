namespace PolicyFlow.App.Intake;

/// <summary>A place in words: the address itself, or what there is instead of one.</summary>
public static class PlaceWords
{
    public static string Of(Place place)
    {
        var kind = place.Kind switch
        {
            PlaceKind.Account => "Account ",
            PlaceKind.Group => "Group ",
            PlaceKind.Number => "Number ",
            _ => "",
        };
        return kind + place.Text + (place.App is null ? "" : $" ({place.App})");
    }
}
