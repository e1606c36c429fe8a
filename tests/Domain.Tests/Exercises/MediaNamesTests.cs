using Aulario.Domain.Text;

namespace Aulario.Domain.Tests.Exercises;

public sealed class MediaNamesTests
{
    private const string Text = """
        # Questions
        type: MULTIPLE_CHOICE

        {image: a.webp, A} Which one? {audio: b.mp3}
        - [x] {image: c.webp, C}
        - [ ] {image: a.webp, A}

        # Statements
        type: TRUE_OR_FALSE

        {image: d.webp, D} It rains. = true

        # Gaps
        type: FILL_BLANK

        {image: e.webp, E} It *rains*. {audio: f.mp3}
        """;

    [Fact]
    public void Every_picture_and_sound_is_named_wherever_it_stands()
    {
        var file = AulaText.Parse(Text, new TextDefaults("en", "en"));

        Assert.Empty(file.Problems);
        Assert.Equal(
            ["a.webp", "b.mp3", "c.webp", "a.webp", "d.webp", "e.webp", "f.mp3"],
            file.Exercises.SelectMany(exercise => exercise.Content.MediaNames()));
    }
}
