namespace Aulario.Domain.Tests;

public sealed class SeedTests
{
    [Fact]
    public void The_same_number_gives_the_same_order()
    {
        IReadOnlyList<int> things = [1, 2, 3, 4, 5, 6, 7, 8];

        Assert.Equal(new Seed(42).Shuffle(things), new Seed(42).Shuffle(things));
        Assert.NotEqual(new Seed(42).Shuffle(things), new Seed(43).Shuffle(things));
    }

    [Fact]
    public void Every_place_is_equally_likely()
    {
        var firsts = new int[4];
        for (var number = 0; number < 8_000; number++)
            firsts[new Seed(number).Shuffle([0, 1, 2, 3])[0]]++;

        Assert.All(firsts, count => Assert.InRange(count, 1_850, 2_150));
    }
}
