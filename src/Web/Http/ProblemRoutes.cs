namespace Aulario.Web.Http;

internal static class ProblemRoutes
{
    /// <summary>Declares the refusals of an endpoint, as problem documents.</summary>
    public static RouteHandlerBuilder WithProblems(this RouteHandlerBuilder endpoint, params IReadOnlyList<int> statuses)
    {
        foreach (var status in statuses)
            endpoint.ProducesProblem(status);
        return endpoint;
    }
}
