using System.Globalization;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Domain;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts;

/// <summary>Names that others see: unique without regard to case and accents.</summary>
internal sealed class DisplayNames(AppDb db)
{
    private const int OffersLookedAt = 500;

    /// <summary>The name as it will be kept, or null: it needs a letter or a digit, takes 60 characters, and is no address.</summary>
    public static string? Read(string text)
    {
        var name = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var isName = name.Length is > 0 and <= User.LongestName
            && TextFold.Fold(name).Length <= User.LongestName * 2
            && name.Any(char.IsLetterOrDigit)
            && !name.Contains('@', StringComparison.Ordinal)
            && !name.Any(letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format);
        return isName ? name : null;
    }

    /// <summary>The name itself when it is free, or the first free one with a number behind it.</summary>
    /// <param name="name">A name that <see cref="Read"/> gave.</param>
    /// <param name="own">Whose own name does not count as taken.</param>
    /// <param name="cancel">Ends the look-up.</param>
    public async Task<string> FreeAsync(string name, Guid? own, CancellationToken cancel)
    {
        var key = TextFold.Fold(name);
        if (!await db.Users.AnyAsync(user => user.NameKey == key && user.Id != own, cancel))
            return name;
        var stem = Cut(name);
        var stemKey = TextFold.Fold(stem) + " ";
        var taken = (await db.Users.Where(user => user.NameKey.StartsWith(stemKey)).OrderBy(user => user.NameKey)
            .Select(user => user.NameKey).Take(OffersLookedAt).ToListAsync(cancel)).ToHashSet();
        var number = 2;
        while (taken.Contains(stemKey + number.ToString(CultureInfo.InvariantCulture)))
            number++;
        return $"{stem} {number.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Leaves room for a number, never half of a letter.</summary>
    private static string Cut(string name)
    {
        const int Room = 5;
        if (name.Length <= User.LongestName - Room)
            return name;
        var letters = StringInfo.ParseCombiningCharacters(name);
        var end = letters.Last(start => start <= User.LongestName - Room);
        return name[..end].TrimEnd();
    }
}
