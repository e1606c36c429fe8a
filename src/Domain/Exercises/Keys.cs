namespace Aulario.Domain.Exercises;

/// <summary>Opaque keys for things in a view, given after shuffling, so that a key says nothing but its place on the screen.</summary>
internal static class Keys
{
    /// <summary><c>a</c>, <c>b</c> … <c>z</c>, <c>aa</c>, <c>ab</c> … for place 0, 1 …</summary>
    public static string At(int place) =>
        place < 26 ? ((char)('a' + place)).ToString() : At((place / 26) - 1) + (char)('a' + (place % 26));

    /// <summary>The place of a key, or −1 if it is not a key of <paramref name="count"/> places.</summary>
    public static int PlaceOf(string key, int count)
    {
        if (key.Length is 0 or > 3)
            return -1;
        var place = 0;
        foreach (var letter in key)
        {
            if (letter is < 'a' or > 'z')
                return -1;
            place = (place * 26) + (letter - 'a') + 1;
        }

        return place <= count ? place - 1 : -1;
    }
}
