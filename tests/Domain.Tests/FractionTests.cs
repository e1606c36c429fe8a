using CsCheck;

namespace Aulario.Domain.Tests;

public sealed class FractionTests
{
    private static readonly Gen<Fraction> Fractions = Gen.Select(Gen.Int[-9_999, 9_999], Gen.Int[1, 2_520], (n, d) => new Fraction(n, d));

    [Fact]
    public void Three_thirds_are_one()
    {
        var third = new Fraction(1, 3);

        Assert.Equal(Fraction.One, third + third + third);
    }

    [Fact]
    public void The_default_is_zero()
    {
        Assert.Equal(new Fraction(0, 7), default);
        Assert.Equal("0", default(Fraction).ToString());
    }

    [Fact]
    public void A_negative_denominator_moves_its_sign_up() => Assert.Equal(new Fraction(-1, 2), new Fraction(2, -4));

    [Fact]
    public void Sums_undo_and_order_agrees_with_difference() =>
        Gen.Select(Fractions, Fractions).Sample((a, b) =>
            a + b - b == a && (a < b) == ((a - b).Numerator < 0) && (b == Fraction.Zero || a / b * b == a));
}
