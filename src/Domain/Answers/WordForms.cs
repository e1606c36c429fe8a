using Aulario.Domain.Languages;

namespace Aulario.Domain.Answers;

/// <summary>What a language knows of its words beyond the list: which are forms of one word, and which are two spellings of one form.</summary>
internal abstract class WordForms
{
    /// <summary>For a language without a word list: nothing is told apart.</summary>
    public static WordForms None { get; } = new NoForms();

    public static WordForms For(string language) => language switch
    {
        "es" => new SpanishForms(),
        "en" => new EnglishForms(),
        _ => None,
    };

    /// <summary>Whether the two, known or not, are different forms of one word: <c>hablamos</c> and <c>hablemos</c>. Both folded.</summary>
    public abstract bool AreOfOneWord(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted, KnownWords words);

    /// <summary>Whether the two are accepted spellings of the same form: <c>colour</c> and <c>color</c>. Both folded.</summary>
    public abstract bool AreSpellingsOfOneForm(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted, KnownWords words);

    private sealed class NoForms : WordForms
    {
        public override bool AreOfOneWord(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted, KnownWords words) => false;

        public override bool AreSpellingsOfOneForm(ReadOnlySpan<char> typed, ReadOnlySpan<char> accepted, KnownWords words) => false;
    }
}
