using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Aulario.Web.Http;

/// <summary>One page of a list.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="Next">The cursor of the next page, or null at the end.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Which page of a list: <c>?cursor=&amp;limit=</c>. The cursor is opaque to callers.</summary>
internal readonly record struct PageRequest(int Skip, int Limit)
{
    public const int LargestLimit = 100;
    public const int PresetLimit = 50;
    private const int DeepestSkip = 100_000;

    public Page<T> Of<T>(IReadOnlyList<T> items, bool hasMore) => new(items, hasMore ? Write(Skip + Limit) : null);

    /// <summary>Reads cursor and limit, or says what is wrong with them.</summary>
    public static (PageRequest Page, Refusal? Refusal) Read(string? cursor, string? limit)
    {
        var size = PresetLimit;
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > LargestLimit))
            return (default, Refusal.BadInput(new FieldProblem("limit", "out_of_range", ("got", limit), ("wanted", $"1–{LargestLimit}"))));
        if (string.IsNullOrEmpty(cursor))
            return (new(0, size), null);
        return Read(cursor) is { } skip
            ? (new(skip, size), null)
            : (default, Refusal.BadInput(new FieldProblem("cursor", "not_a_cursor", ("got", cursor.Length > 40 ? cursor[..40] : cursor))));
    }

    private static string Write(int skip) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(skip.ToString(CultureInfo.InvariantCulture)));

    private static int? Read(string cursor)
    {
        if (cursor.Length > 16 || !Base64Url.IsValid(cursor))
            return null;
        var text = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor));
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) && skip <= DeepestSkip ? skip : null;
    }
}
