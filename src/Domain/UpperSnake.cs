using System.Collections.Frozen;
using System.Text;

namespace Aulario.Domain;

/// <summary>The upper-case words (<c>NOT_GIVEN</c>) that closed sets have in the database, in the API and in files.</summary>
public static class UpperSnake
{
    /// <summary>The word of a member: <c>NotGiven</c> is <c>NOT_GIVEN</c>.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum =>
        Set<T>.Words.TryGetValue(member, out var word) ? word : Of(member.ToString());

    /// <summary>The word of a member whose set is known only as the program runs.</summary>
    public static string Of(Enum member) => Of(member.ToString());

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

    /// <summary>The member of a word, exactly as <see cref="Of{T}(T)"/> writes it, or null.</summary>
    public static T? Parse<T>(string word)
        where T : struct, Enum =>
        Set<T>.Members.TryGetValue(word, out var member) ? member : null;

    /// <summary>Both ways are looked up for every row that is read: tables per set spare them reflection and boxing.</summary>
    private static class Set<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Words = Enum.GetValues<T>().ToFrozenDictionary(member => member, member => Of(member.ToString()));

        public static readonly FrozenDictionary<string, T> Members = Words.ToFrozenDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);
    }
}
