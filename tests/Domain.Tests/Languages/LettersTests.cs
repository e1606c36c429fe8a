using Aulario.Domain.Languages;

namespace Aulario.Domain.Tests.Languages;

public sealed class LettersTests
{
    [Theory]
    [InlineData("pingüino", "pinguino")]
    [InlineData("está", "esta")]
    [InlineData("Ávila", "Avila")]
    [InlineData("año", "año")]
    [InlineData("garçon à l'hôtel", "garçon a l'hotel")]
    [InlineData("pão", "pao")]
    [InlineData("tiếng", "tieng")]
    [InlineData("q\u0301", "q")]
    public void Accents_fold_and_other_letters_stay(string text, string folded) => Assert.Equal(folded, Letters.FoldAccents(text));

    [Fact]
    public void The_Spanish_alphabet_has_27_letters_with_ñ_after_n()
    {
        var alphabet = Alphabets.Of("es-AR");

        Assert.Equal(27, alphabet.Count);
        Assert.Equal(["n", "ñ", "o"], alphabet.Skip(13).Take(3));
    }

    [Fact]
    public void The_key_bar_offers_what_an_English_keyboard_lacks()
    {
        Assert.Equal(["á", "é", "í", "ó", "ú", "ü", "ñ", "¿", "¡"], Alphabets.ExtraKeys("es"));
        Assert.Empty(Alphabets.ExtraKeys("en"));
        Assert.Empty(Alphabets.ExtraKeys("xx"));
    }

    [Theory]
    [InlineData("es", 1 + 26)]
    [InlineData("xx", 26)]
    [InlineData("", 26)]
    public void Every_language_has_an_alphabet(string language, int letters) => Assert.Equal(letters, Alphabets.Of(language).Count);

    [Theory]
    [InlineData("", 0)]
    [InlineData("año", 3)]
    [InlineData("e\u0301", 1)]
    [InlineData("👩‍👧x", 2)]
    public void Graphemes_are_what_readers_count(string text, int count)
    {
        Assert.Equal(count, Graphemes.Count(text));
        Assert.Equal(count, Graphemes.Of(text).Count);
        Assert.Equal(text, string.Concat(Graphemes.Of(text)));
    }
}
