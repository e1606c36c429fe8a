namespace Aulario.Domain.Answers;

/// <summary>An accepted or anticipated answer with everything that can be known before anybody types.</summary>
internal sealed class PreparedAnswer
{
    private PreparedAnswer(string text, string composed, string surface, string longForm, string cased)
    {
        Text = text;
        Composed = composed;
        Surface = new Phrase.Stored(surface);
        LongForm = surface == longForm ? Surface : new Phrase.Stored(longForm);
        Cased = new Phrase.Stored(cased);
    }

    /// <summary>As the author wrote it.</summary>
    public string Text { get; }

    /// <summary>The text trimmed and in NFC, for the difference.</summary>
    public string Composed { get; }

    /// <summary>The normal form with contractions as they are.</summary>
    public Phrase.Stored Surface { get; }

    /// <summary>The normal form with contractions in their long form; the same object as <see cref="Surface"/> where there are none.</summary>
    public Phrase.Stored LongForm { get; }

    /// <summary>The long form with its capitals.</summary>
    public Phrase.Stored Cased { get; }

    /// <summary>Prepares a text, or gives <c>null</c> for a blank one, which nobody can type.</summary>
    public static PreparedAnswer? Of(string text, bool expandsContractions)
    {
        var composed = Typography.Compose(text);
        var surface = Normal(composed, keepCase: false);
        if (surface.Length == 0)
            return null;
        var cased = Normal(composed, keepCase: true);
        return expandsContractions
            ? new PreparedAnswer(text, composed, surface, Expanded(surface), Expanded(cased))
            : new PreparedAnswer(text, composed, surface, surface, cased);
    }

    private static string Normal(string composed, bool keepCase)
    {
        var buffer = new char[composed.Length];
        return new string(buffer, 0, NormalForm.Write(composed, keepCase, buffer));
    }

    private static string Expanded(string normal)
    {
        var buffer = new char[2 * normal.Length];
        return new string(buffer, 0, Contractions.Expand(normal, buffer));
    }
}
