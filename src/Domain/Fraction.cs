using System.Globalization;
using System.Numerics;

namespace Aulario.Domain;

/// <summary>
/// An exact number of points or share: ⅓ + ⅓ + ⅓ is 1, never 0.999. Always in lowest terms with a positive denominator.
/// <c>default</c> is 0.
/// </summary>
public readonly record struct Fraction : IComparable<Fraction>
{
    private readonly long denominatorLessOne; // so that `default` is 0/1

    /// <summary>Makes <paramref name="numerator"/> / <paramref name="denominator"/> in lowest terms.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    /// <exception cref="OverflowException">The lowest terms do not fit 64 bits.</exception>
    public Fraction(long numerator, long denominator = 1)
        : this((BigInteger)numerator, denominator)
    {
    }

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException("A fraction's denominator was 0; give any other number.");
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = (long)(numerator / common);
        denominatorLessOne = (long)(denominator / common) - 1;
    }

    /// <summary>0.</summary>
    public static Fraction Zero => default;

    /// <summary>½.</summary>
    public static Fraction Half => new(1, 2);

    /// <summary>1.</summary>
    public static Fraction One => new(1);

    /// <summary>The number above the line; carries the sign.</summary>
    public long Numerator { get; }

    /// <summary>The number below the line, 1 or more.</summary>
    public long Denominator => denominatorLessOne + 1;

    /// <summary>The sum, exact.</summary>
    public static Fraction operator +(Fraction a, Fraction b) =>
        new(((BigInteger)a.Numerator * b.Denominator) + ((BigInteger)b.Numerator * a.Denominator), (BigInteger)a.Denominator * b.Denominator);

    /// <summary>The difference, exact.</summary>
    public static Fraction operator -(Fraction a, Fraction b) =>
        new(((BigInteger)a.Numerator * b.Denominator) - ((BigInteger)b.Numerator * a.Denominator), (BigInteger)a.Denominator * b.Denominator);

    /// <summary>The product, exact.</summary>
    public static Fraction operator *(Fraction a, Fraction b) =>
        new((BigInteger)a.Numerator * b.Numerator, (BigInteger)a.Denominator * b.Denominator);

    /// <summary>The quotient, exact.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is 0.</exception>
    public static Fraction operator /(Fraction a, Fraction b) =>
        new((BigInteger)a.Numerator * b.Denominator, (BigInteger)a.Denominator * b.Numerator);

    /// <summary>Whether <paramref name="a"/> is less.</summary>
    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    /// <summary>Whether <paramref name="a"/> is more.</summary>
    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    /// <summary>Whether <paramref name="a"/> is less or the same.</summary>
    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    /// <summary>Whether <paramref name="a"/> is more or the same.</summary>
    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    /// <summary>The larger of the two.</summary>
    public static Fraction Max(Fraction a, Fraction b) => a >= b ? a : b;

    /// <inheritdoc/>
    public int CompareTo(Fraction other) =>
        ((BigInteger)Numerator * other.Denominator).CompareTo((BigInteger)other.Numerator * Denominator);

    /// <summary>The nearest double, for display only: compare fractions, not doubles.</summary>
    public double ToDouble() => (double)Numerator / Denominator;

    /// <summary><c>3/4</c>, or <c>2</c> where the denominator is 1.</summary>
    public override string ToString() => Denominator == 1
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
