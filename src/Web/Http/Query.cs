using Aulario.Domain;

namespace Aulario.Web.Http;

/// <summary>Reads the query of a list: unknown keys and words are refused, not ignored.</summary>
internal sealed class Query(HttpRequest request)
{
    private readonly List<FieldProblem> problems = [];
    private readonly HashSet<string> known = ["cursor", "limit"];

    public string? Text(string key, int longest = 200)
    {
        known.Add(key);
        string? text = request.Query[key].FirstOrDefault();
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Length > longest)
            problems.Add(new(key, "too_long", ("got", text.Length), ("wanted", longest)));
        else if (!ForbiddenText.IsClean(text))
            problems.Add(new(key, "forbidden_character"));
        return text;
    }

    public T? Word<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return null;
        var word = UpperSnake.Parse<T>(text.ToUpperInvariant());
        if (word is null)
            problems.Add(new(key, "not_a_word", ("got", text), ("wanted", string.Join(", ", Enum.GetValues<T>().Select(member => UpperSnake.Of(member))))));
        return word;
    }

    public Guid? Id(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (Guid.TryParse(text, out var id))
            return id;
        problems.Add(new(key, "not_an_id", ("got", text)));
        return null;
    }

    /// <summary>The page that was asked for, or what is wrong with any part of the query.</summary>
    public (PageRequest Page, Refusal? Refusal) Page()
    {
        foreach (var key in request.Query.Keys.Where(key => !known.Contains(key)))
            problems.Add(new(key, "unknown", ("wanted", string.Join(", ", known.Order(StringComparer.Ordinal)))));
        var (page, refusal) = PageRequest.Read(request.Query["cursor"].FirstOrDefault(), request.Query["limit"].FirstOrDefault());
        return problems.Count > 0 ? (page, Refusal.BadInput([.. problems, .. refusal?.Fields ?? []])) : (page, refusal);
    }
}
