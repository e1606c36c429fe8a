using System.Text;
using Aulario.Domain.Answers;
using CsCheck;

namespace Aulario.Domain.Tests.Answers;

public sealed class AnswerKeyProperties
{
    private const int Cases = 3_000;

    // What learners type and what they never would: letters with accents, marks, digits, contractions, invisible and broken characters.
    private static readonly Gen<string> Piece = OneOf(
        "a", "e", "n", "ñ", "é", "ü", "s", "t", "casa", "perro", "don't", "she's", "is", "I", "B", "7", "20", " ", "  ", "'", "’", "-", "—", ".", ",", "?", "¿", "\"", "«",
        "\0", "\u0001", "\u0002", "\u200B", "\u0301", "\u0308", "\uD83D", "\uDE00", "😀", "👩‍👧", "مرحبا", "שלום", "ｈ", "İ", "ß", "\uFFFF", "\u202E", "e\u0301", "n\u0303");

    private static readonly Gen<string> Text = Piece.List[0, 8].Select(string.Concat);

    private static readonly Gen<string> Language = OneOf("es", "en", "en-GB", "fr", "");

    [Fact]
    public void An_accepted_answer_is_right() =>
        Gen.Select(Text, Text, Language).Sample(
            (text, other, language) =>
            {
                var match = AnswerKey.Prepare([other, text], [], language, AnswerPolicy.Default).Match(text);
                return match.Verdict == Verdict.Right || match.Verdict == Verdict.Skipped;
            },
            iter: Cases);

    [Fact]
    public void Letter_case_spaces_and_composition_never_matter() =>
        Gen.Select(Text.Where(text => IsWhole(text)), Language).Sample(
            (text, language) =>
            {
                var key = AnswerKey.Prepare([text], [], language, AnswerPolicy.Default);
                var right = key.Match(text).Verdict;
                return key.Match($"  {text}\t").Verdict == right && key.Match(text.Normalize(NormalizationForm.FormD)).Verdict == right && key.Match("\u200B" + text).Verdict == right;
            },
            iter: Cases);

    [Fact]
    public void Nothing_throws_and_the_points_lie_in_0_to_1() =>
        Gen.Select(Gen.String, Text, Text, Language).Sample(
            (wild, accepted, typed, language) =>
            {
                var key = AnswerKey.Prepare([accepted, wild], [new AnticipatedAnswer(typed + "x", null)], language, AnswerPolicy.Default);
                return new[] { wild, typed, accepted + typed, wild + typed }.All(text => key.Match(text).Points is var points && points >= Fraction.Zero && points <= Fraction.One);
            },
            iter: Cases);

    [Fact]
    public void The_order_of_the_accepted_answers_changes_no_verdict() =>
        Gen.Select(Text, Text, Text, Language).Sample(
            (one, other, typed, language) =>
            {
                var match = AnswerKey.Prepare([one, other], [], language, AnswerPolicy.Default).Match(typed);
                var swapped = AnswerKey.Prepare([other, one], [], language, AnswerPolicy.Default).Match(typed);
                return (match.Verdict, match.Reason, match.Points) == (swapped.Verdict, swapped.Reason, swapped.Points);
            },
            iter: Cases);

    [Fact]
    public void The_parts_of_a_difference_join_to_both_texts()
    {
        foreach (var row in AnswerTable.All())
        {
            var match = AnswerKey.Prepare([row.Accepted], [], row.Language, AnswerPolicy.Default).Match(row.Typed);

            Assert.Equal(match.Reason is null, match.Difference.Count == 0);
            if (match.Difference.Count == 0)
                continue;
            Assert.Equal(row.Typed.Trim(), string.Concat(match.Difference.Select(part => part.Typed)));
            Assert.Equal(match.ComparedWith, string.Concat(match.Difference.Select(part => part.Expected)));
        }
    }

    [Fact]
    public void The_same_key_and_text_give_the_same_match()
    {
        foreach (var row in AnswerTable.All())
        {
            var first = AnswerKey.Prepare([row.Accepted], [], row.Language, AnswerPolicy.Default).Match(row.Typed);
            var second = AnswerKey.Prepare([row.Accepted], [], row.Language, AnswerPolicy.Default).Match(row.Typed);

            Assert.Equal((first.Verdict, first.Reason, first.Points, first.ComparedWith), (second.Verdict, second.Reason, second.Points, second.ComparedWith));
            Assert.Equal(first.Difference, second.Difference);
        }
    }

    private static Gen<string> OneOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);

    private static bool IsWhole(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar) && !text.Contains('\uFFFF');
}
