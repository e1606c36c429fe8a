using Aulario.Domain.Languages;

namespace Aulario.Domain.Tests.Languages;

public sealed class KnownWordsTests
{
    [Theory]
    [InlineData("es", "perro pero caza año esta pinguino lunes enero españa mexicano a e o u y hablamos tuvo sesenta")]
    [InlineData("en", "there their quite quiet dessert stationery monday january spain spanish a i o goes went colour")]
    public void Words_a_learner_may_mean_are_common(string language, string words)
    {
        foreach (var word in words.Split(' '))
            Assert.True(KnownWords.For(language)!.IsCommon(word), word);
    }

    [Theory]
    [InlineData("es", "hablasemos desayunariais trasquilareis talvez")]
    [InlineData("en", "planed dinning cant")]
    public void Rare_forms_are_words_but_not_common(string language, string words)
    {
        foreach (var word in words.Split(' '))
            Assert.Equal(WordKind.Form, KnownWords.For(language)!.Find(word));
    }

    [Theory]
    [InlineData("es", "desalluno desarollo cabesa travajo haver espanol empesar siudad sapato")]
    [InlineData("en", "wich stoped recieve becuase thier alot studyed beatiful definately seperate untill freind tommorow")]
    public void Misspellings_are_no_words(string language, string words)
    {
        foreach (var word in words.Split(' '))
            Assert.Equal(WordKind.None, KnownWords.For(language)!.Find(word));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("perroperro")]
    [InlineData("perr")]
    [InlineData("ò")]
    [InlineData("漢字")]
    [InlineData("\uD83D")]
    public void What_is_no_word_is_not_known(string text) => Assert.Equal(WordKind.None, KnownWords.For("es")!.Find(text));

    [Fact]
    public void Both_lists_together_take_less_than_3_megabytes() =>
        Assert.InRange(KnownWords.AvailableLanguages.Sum(language => KnownWords.For(language)!.SizeBytes), 500_000, 3_000_000);

    [Fact]
    public void The_region_of_a_language_does_not_matter() => Assert.Same(KnownWords.For("es"), KnownWords.For("ES-mx"));

    [Fact]
    public void A_language_without_a_list_has_none() => Assert.Null(KnownWords.For("fr"));

    [Fact]
    public void A_look_up_takes_no_memory()
    {
        var words = KnownWords.For("es")!;
        words.IsWord("hablamos");

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var times = 0; times < 1_000; times++)
            words.IsWord("hablamos");

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100);
    }
}
