using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Aulario.Web.Shell;

/// <summary>The interface's words in one language, read once from the files of <c>Texts/es</c> or <c>Texts/en</c>, which are part of the assembly.</summary>
public sealed class Texts
{
    private static readonly FrozenDictionary<string, Texts> All =
        new[] { "es", "en" }.ToFrozenDictionary(language => language, Read, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> entries;

    private Texts(string language, FrozenDictionary<string, string> entries)
    {
        Language = language;
        // The Spanish of Latin America: 1,872 and 3.5.
        Culture = CultureInfo.GetCultureInfo(language == "es" ? "es-419" : language);
        this.entries = entries;
    }

    /// <summary>Writes numbers and dates the way this language does.</summary>
    public CultureInfo Culture { get; }

    public string Language { get; }

    public IEnumerable<string> Keys => entries.Keys;

    /// <summary>A key that does not exist is a bug, so it throws.</summary>
    public string this[string key] =>
        entries.TryGetValue(key, out var text)
            ? text
            : throw new KeyNotFoundException($"Texts/{Language} has no \"{key}\": add it there and in the other language.");

    public bool Has(string key) => entries.ContainsKey(key);

    public static Texts For(string language) =>
        All.TryGetValue(language, out var catalog)
            ? catalog
            : throw new ArgumentException($"There are texts in es and en; \"{language}\" was asked for.", nameof(language));

    /// <summary>Fills <c>{name}</c> places; numbers and dates are written the language's way.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var text = this[key];
        foreach (var (name, value) in values)
        {
            text = text.Replace($"{{{name}}}", Convert.ToString(value, Culture), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>Takes <c>key.one</c> for exactly one and <c>key.other</c> for the rest, and fills <c>{count}</c>.</summary>
    public string Plural(string key, long count, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var form = count == 1 ? $"{key}.one" : $"{key}.other";
        return Format(form, [("count", Number(count)), .. values]);
    }

    /// <summary>A whole number with the language's separators: 1872 is <c>1,872</c>.</summary>
    public string Number(long value) => value.ToString("N0", Culture);

    /// <summary>The texts an island needs, for its JSON block: those whose key begins with one of the prefixes.</summary>
    public IReadOnlyDictionary<string, string> Under(params IReadOnlyList<string> prefixes) =>
        entries
            .Where(entry => prefixes.Any(prefix => entry.Key.StartsWith(prefix, StringComparison.Ordinal)))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    private static Texts Read(string language)
    {
        var assembly = typeof(Texts).Assembly;
        var entries = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"Texts.{language}.", StringComparison.Ordinal))
            .SelectMany(name => Entries(assembly, name))
            .ToDictionary(StringComparer.Ordinal); // a key in two files throws: one place per text
        return new Texts(language, entries.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Entries(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded: see Web.csproj.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? throw new InvalidOperationException($"{name} is empty.");
    }
}
