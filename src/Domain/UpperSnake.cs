using System.Collections.Concurrent;
using System.Text;

namespace Aulario.Domain;

/// <summary>The upper-case words (<c>NOT_GIVEN</c>) that closed sets have in the database, in the API and in files.</summary>
public static class UpperSnake
{
    private static readonly ConcurrentDictionary<Enum, string> Words = new();

    /// <summary>The word of a member: <c>NotGiven</c> is <c>NOT_GIVEN</c>.</summary>
    public static string Of(Enum member) => Words.GetOrAdd(member, one => Of(one.ToString()));

    /// <summary>The word of a Pascal-case name.</summary>
    public static string Of(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
                word.Append('_');
            word.Append(char.ToUpperInvariant(letter));
        }

        return word.ToString();
    }

    /// <summary>The member of a word, exactly as <see cref="Of(Enum)"/> writes it, or null.</summary>
    public static T? Parse<T>(string word)
        where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
        {
            if (string.Equals(Of(member), word, StringComparison.Ordinal))
                return member;
        }

        return null;
    }
}
