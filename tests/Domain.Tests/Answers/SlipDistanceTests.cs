using Aulario.Domain.Answers;
using CsCheck;

namespace Aulario.Domain.Tests.Answers;

public sealed class SlipDistanceTests
{
    private const int Limit = 2;

    [Theory]
    [InlineData("becuase", "because", 1)]
    [InlineData("stoped", "stopped", 1)]
    [InlineData("desalluno", "desayuno", 2)]
    [InlineData("acomodation", "accommodation", 2)]
    [InlineData("ca", "abc", 3)]
    [InlineData("", "ab", 2)]
    [InlineData("same", "same", 0)]
    public void Slips_are_counted(string typed, string accepted, int slips) => Assert.Equal(slips, SlipDistance.Between(typed, accepted, Limit));

    [Fact]
    public void The_band_agrees_with_the_whole_table() =>
        Gen.Select(Gen.String[Gen.Char["abc"], 0, 9], Gen.String[Gen.Char["abc"], 0, 9]).Sample(
            (one, other) => SlipDistance.Between(one, other, Limit) == Math.Min(Limit + 1, WholeTable(one, other)),
            iter: 20_000);

    // The definition, without band and without taking off what is common.
    private static int WholeTable(string one, string other)
    {
        var slips = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    slips[row, column] = row + column;
                    continue;
                }

                var change = one[row - 1] == other[column - 1] ? 0 : 1;
                slips[row, column] = Math.Min(slips[row - 1, column - 1] + change, 1 + Math.Min(slips[row - 1, column], slips[row, column - 1]));
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                    slips[row, column] = Math.Min(slips[row, column], slips[row - 2, column - 2] + 1);
            }
        }

        return slips[one.Length, other.Length];
    }
}
