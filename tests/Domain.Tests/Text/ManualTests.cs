using Aulario.Domain.Exercises;
using Aulario.Domain.Text;

namespace Aulario.Domain.Tests.Text;

public sealed class ManualTests
{
    public static TheoryData<string> Blocks => [.. Manual().Split("```aula\n").Skip(1).Select(part => part.Split("```")[0])];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_of_the_manual_is_read_without_problems(string block)
    {
        var file = AulaText.Parse(block, new("en", "es"));

        Assert.Empty(file.Problems);
        Assert.NotEmpty(file.Exercises);
    }

    [Fact]
    public void The_manual_shows_every_type()
    {
        var shown = Blocks.SelectMany(block => AulaText.Parse(block.Data, new("en", "es")).Exercises).Select(exercise => exercise.Content.Type).Distinct();

        Assert.Equal(ExerciseTypes.All.Select(entry => entry.Type).Order(), shown.Order());
    }

    private static string Manual() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "docs", "text-format.md")).ReplaceLineEndings("\n");
}
