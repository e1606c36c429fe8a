using Aulario.Domain.Exercises;
using Aulario.Domain.Text;

namespace Aulario.Domain.Tests.Text;

/// <summary>How sets, lines and timelines are read.</summary>
public sealed class OrderFormatTests
{
    [Theory]
    [InlineData("dog = perro\ncat = gato\n= >vaca", "dog/perro;cat/gato", "2:vaca")]
    [InlineData("go = went = gone\nsee = saw = seen\n= >seed\n= = >wented\n= >a = >b", "go/went/gone;see/saw/seen", "2:seed;3:wented;2:a;3:b")]
    [InlineData("a=b = 1 + 1 \\= 2\nx -> y = 10:30 | 11:00", "a=b/1 + 1 = 2;x -> y/10:30 | 11:00", "")]
    [InlineData("\\= = \\>\n\\>a = b", "=/>;>a/b", "")]
    public void A_set_is_parted_at_every_equals(string lines, string rows, string distractors)
    {
        var exercise = Read<MatchingExercise>("type: MATCHING", lines);

        Assert.Equal(rows, string.Join(';', exercise.Rows.Select(row => string.Join('/', row.Cells.Select(cell => cell.Text)))));
        Assert.Equal(distractors, string.Join(';', exercise.Distractors.Select(one => $"{one.Column}:{one.Prompt.Text}")));
    }

    [Fact]
    public void Rows_have_pictures_sounds_and_notes_and_columns_have_titles_and_languages()
    {
        var exercise = Read<MatchingExercise>(
            "type: MATCHING\ncolumns: Picture | Word\nlanguages: en | es",
            "{image: dog.png, a = b} = perro\n  why: From Latin?\n  hint: It barks.\n{audio: cat.mp3} = gato");

        Assert.Equal(["Picture", "Word"], exercise.Columns);
        Assert.Equal(["en", "es"], exercise.Languages);
        Assert.Equal([new Prompt("", new Picture("dog.png", "a = b")), new Prompt("", null, "cat.mp3")], exercise.Rows.Select(row => row.Cells[0]));
        Assert.Equal(("From Latin?", "It barks."), (exercise.Rows[0].Explanation, exercise.Rows[0].Hints[0]));
    }

    [Theory]
    [InlineData("They | have | lunch", "They;have;lunch", false, "", "")]
    [InlineData("^They | have | lunch | >never | >has", "They;have;lunch", true, "never;has", "")]
    [InlineData(">never | They | eat\n  or: eat | They\n  or: They | eat", "They;eat", false, "never", "eat;They/They;eat")]
    [InlineData("\\^a | \\>b | c \\| d | 2^3 | e > f", "^a;>b;c | d;2^3;e > f", false, "", "")]
    public void A_line_is_parted_at_its_bars(string lines, string pieces, bool isFirstGiven, string distractors, string others)
    {
        var line = Assert.Single(Read<OrderingExercise>("type: ORDERING", lines).Lines);

        Assert.Equal((pieces, isFirstGiven), (Joined(line.Pieces), line.IsFirstGiven));
        Assert.Equal((distractors, others), (Joined(line.Distractors), string.Join('/', line.Others.Select(Joined))));
    }

    [Theory]
    [InlineData("apple", "a;p;p;l;e", "")]
    [InlineData("^canción | >k", "c;a;n;c;i;ó;n", "k")]
    [InlineData("ni\u0301 x", "n;i\u0301;x", "")]
    [InlineData("ch | i | ll | e", "ch;i;ll;e", "")]
    public void Letters_may_be_written_as_a_word(string lines, string pieces, string distractors)
    {
        var line = Assert.Single(Read<OrderingExercise>("type: ORDERING\npieces: letters\npoints: all", lines).Lines);

        Assert.Equal((pieces, distractors), (Joined(line.Pieces), Joined(line.Distractors)));
    }

    [Theory]
    [InlineData("1492 : Columbus sails :: From Palos.\n-44 : Caesar | Brutus", "1492 Columbus sails (From Palos.);-44 Caesar;-44 Brutus")]
    [InlineData("1939..1945 : the war\n1492-10-12 : at 10:30 : x :: a :: b", "1939..1945 the war;1492-10-12 at 10:30 : x (a :: b)")]
    [InlineData("- boil\n- salt | oil :: Olive.\n- drain", " boil; salt;= oil (Olive.); drain")]
    [InlineData("- -44 : x\n- \\- y", " -44 : x; - y")]
    public void Events_have_dates_or_an_order(string lines, string events)
    {
        var timeline = Read<TimelineSortingExercise>("type: TIMELINE_SORTING", lines).Timeline;

        Assert.Equal(events, string.Join(';', timeline.Events.Select(one =>
            $"{one.Date}{(one.IsBesidePrevious ? "=" : string.Empty)} {one.Prompt.Text}{(one.Note is null ? null : $" ({one.Note.Text})")}")));
    }

    [Fact]
    public void Notes_under_any_event_belong_to_the_timeline()
    {
        var timeline = Read<TimelineSortingExercise>("type: TIMELINE_SORTING", "1 : a :: {image: a.png, A} Yes.\n  hint: one\n2 : b\n  hint: two\n  why: so").Timeline;

        Assert.Equal(["one", "two"], timeline.Hints);
        Assert.Equal("so", timeline.Explanation);
        Assert.Equal(new Prompt("Yes.", new Picture("a.png", "A")), timeline.Events[0].Note);
    }

    private static string Joined(IEnumerable<Prompt> prompts) => string.Join(';', prompts.Select(prompt => prompt.Text));

    private static T Read<T>(string header, string items)
        where T : Exercise
    {
        var file = AulaText.Parse($"# T\n{header}\n\n{items}", new("en", "es"));

        Assert.Empty(file.Problems);
        return Assert.IsType<T>(Assert.Single(file.Exercises).Content);
    }
}
