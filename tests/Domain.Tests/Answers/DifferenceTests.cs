using Aulario.Domain.Answers;

namespace Aulario.Domain.Tests.Answers;

public sealed class DifferenceTests
{
    [Fact]
    public void A_missing_letter_shows_as_missing() => Assert.Equal(
        [new DifferencePart(DifferenceKind.Same, "b", "b"), new(DifferenceKind.Missing, "", "e"), new(DifferenceKind.Same, "atiful", "atiful")],
        Difference.Between("batiful", "beatiful"));

    [Fact]
    public void A_letter_too_many_shows_as_extra() => Assert.Equal(
        [new DifferencePart(DifferenceKind.Same, "am", "am"), new(DifferenceKind.Extra, "m", ""), new(DifferenceKind.Same, "or", "or")],
        Difference.Between("ammor", "amor"));

    [Fact]
    public void An_accent_shows_as_one_changed_grapheme() => Assert.Equal(
        [new DifferencePart(DifferenceKind.Same, "est", "est"), new(DifferenceKind.Changed, "a", "á")],
        Difference.Between("esta", "está"));

    [Fact]
    public void Capitals_and_shapes_of_quotes_are_the_same() => Assert.Equal(
        [new DifferencePart(DifferenceKind.Same, "DON'", "don’"), new(DifferenceKind.Missing, "", "t")],
        Difference.Between("DON'", "don’t"));

    [Fact]
    public void A_family_emoji_is_one_grapheme() => Assert.Equal(
        [new DifferencePart(DifferenceKind.Changed, "👩‍👧", "👨‍👧")],
        Difference.Between("👩‍👧", "👨‍👧"));
}
