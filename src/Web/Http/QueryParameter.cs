using Aulario.Domain;

namespace Aulario.Web.Http;

/// <summary>One key of a list's query, for the description of the API: handlers read the query themselves, so that unknown keys can be refused.</summary>
/// <param name="Words">The words it may be, or empty for any text.</param>
internal sealed record QueryParameter(string Name, string Description, IReadOnlyList<string> Words)
{
    /// <summary>Whole number from 1 to this; null where it is text.</summary>
    public int? Largest { get; init; }

    public static QueryParameter Text(string name, string description) => new(name, description, []);

    public static QueryParameter Word<T>(string name, string description)
        where T : struct, Enum =>
        new(name, description, [.. Enum.GetValues<T>().Select(member => UpperSnake.Of(member))]);
}

internal static class QueryRoutes
{
    /// <summary>Describes the query of a list: its own keys, then cursor and limit.</summary>
    public static RouteHandlerBuilder TakesList(this RouteHandlerBuilder endpoint, params IReadOnlyList<QueryParameter> own)
    {
        QueryParameter[] all =
        [
            .. own,
            QueryParameter.Text("cursor", "Where to go on: next of the page before."),
            QueryParameter.Text("limit", $"How many items; {PageRequest.PresetLimit} where absent.") with { Largest = PageRequest.LargestLimit },
        ];
        return endpoint.WithMetadata([.. all]);
    }
}
