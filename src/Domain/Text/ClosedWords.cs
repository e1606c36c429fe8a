using System.Globalization;

namespace Aulario.Domain.Text;

/// <summary>Reads words of closed lists and small numbers; upper and lower case are the same.</summary>
internal static class ClosedWords
{
    /// <summary>How a member is written where values are lower-case words: <c>Dropdown</c> is <c>dropdown</c>.</summary>
    public static string Lower<T>(T member)
        where T : struct, Enum =>
        member.ToString().ToLowerInvariant();

    /// <summary>How a member is written where values are the words of the API: <c>NotGiven</c> is <c>NOT_GIVEN</c>.</summary>
    public static string Upper<T>(T member)
        where T : struct, Enum =>
        UpperSnake.Of(member);

    /// <summary>The member that a value names; another value is reported.</summary>
    public static T? Read<T>(Slice? value, Func<T, string> word, ProblemList problems)
        where T : struct, Enum
    {
        if (value is not { } slice)
            return null;
        var members = Enum.GetValues<T>();
        var written = slice.ToString().Trim();
        foreach (var member in members)
        {
            if (string.Equals(word(member), written, StringComparison.OrdinalIgnoreCase))
                return member;
        }

        var words = members.Select(word).ToList();
        problems.Error(TextCodes.UnknownValue, slice.Start, written, string.Join(", ", words), Suggestion.Nearest(written, words));
        return null;
    }

    /// <summary>A whole number of at most nine digits without a sign; anything else is reported.</summary>
    public static int? ReadNumber(Slice? value, ProblemList problems)
    {
        if (value is not { } slice)
            return null;
        if (slice.Length <= 9 && int.TryParse(slice.Span, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        problems.Error(TextCodes.BadValue, slice.Start, slice.ToString(), "1, 2, 3 …");
        return null;
    }
}
