using Aulario.Data.Accounts;
using Aulario.Domain;
using Aulario.Web.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Web.Tests.Access;

/// <summary>Who calls. The order is that of the columns.</summary>
public enum Role
{
    Guest,
    Student,
    AnotherStudent,
    Teacher,
    Admin,
}

/// <summary>One line of <c>access.tsv</c>: a request, and the status that each role gets.</summary>
/// <param name="Method">GET, POST …</param>
/// <param name="Route">The pattern in the host's route table.</param>
/// <param name="Address">What is asked for; names in brackets stand for ids of the scene.</param>
/// <param name="Body">JSON in braces, or the fields of a form, or a hyphen for none.</param>
/// <param name="Token">The scope that a token needs, or null where none is let in.</param>
internal sealed record AccessRow(string Method, string Route, string Address, string Body, IReadOnlyList<int> Statuses, TokenScope? Token = null)
{
    public int StatusFor(Role role) => Statuses[(int)role];

    public override string ToString() => $"{Method} {Route}";
}

/// <summary>The readable table, and what the host maps.</summary>
internal static class AccessTable
{
    /// <summary>Stands for every built file: they are public, all alike.</summary>
    public const string StaticFiles = "(static files)";

    private const int CellsBeforeStatuses = 4;

    public static IReadOnlyList<AccessRow> Rows { get; } = Read();

    public static IReadOnlyList<string> Endpoints(School school) =>
    [
        .. school.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .SelectMany(Names)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Endpoints without a row, and rows without an endpoint.</summary>
    public static IReadOnlyList<string> Unmatched(IEnumerable<AccessRow> rows, IReadOnlyList<string> endpoints)
    {
        var named = rows.Select(row => row.ToString()).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. endpoints.Where(endpoint => !named.Contains(endpoint)).Select(endpoint => $"no row for {endpoint}"),
            .. named.Where(name => !endpoints.Contains(name)).Select(name => $"no endpoint for {name}"),
        ];
    }

    private static IEnumerable<string> Names(RouteEndpoint endpoint)
    {
        // The fallback for files that a build without publishing has not listed bears this pattern and nothing that tells it.
        if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText == "{**path:file}")
            return [$"GET {StaticFiles}"];
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"];
        return methods.Select(method => $"{method} {endpoint.RoutePattern.RawText}");
    }

    private static List<AccessRow> Read()
    {
        using var stream = typeof(AccessTable).Assembly.GetManifestResourceStream("access.tsv") ?? throw new InvalidOperationException("access.tsv is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Read)];
    }

    private static AccessRow Read(string line)
    {
        var cells = line.Split('\t');
        var statuses = cells[CellsBeforeStatuses..^1].Select(cell => int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return statuses.Count == Enum.GetValues<Role>().Length
            ? new(cells[0], cells[1], cells[2], cells[3], statuses, cells[^1] == "-" ? null : UpperSnake.Parse<TokenScope>(cells[^1]) ?? throw new FormatException($"Got {cells[^1]}; wanted a scope: {line}"))
            : throw new FormatException($"Got {statuses.Count} statuses; wanted one for each of {string.Join(", ", Enum.GetNames<Role>())}: {line}");
    }
}
