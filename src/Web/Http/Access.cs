using Aulario.Data.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Aulario.Web.Http;

/// <summary>Who may call an endpoint. Every endpoint states one; a test walks them.</summary>
internal enum Who
{
    /// <summary>Anybody, signed in or not.</summary>
    Everyone,

    /// <summary>Anybody with an account.</summary>
    SignedIn,

    /// <summary>Teachers and admins.</summary>
    Teachers,

    /// <summary>Admins.</summary>
    Admins,
}

/// <summary>What a token needs to call an endpoint; null where none may, whatever its scopes.</summary>
internal sealed record TokenUse(TokenScope? Scope);

internal static class Access
{
    private const string ApiRoot = "/api/v1/";
    public const string TeacherPolicy = "teachers";
    public const string AdminPolicy = "admins";

    /// <summary>States who may call the endpoints.</summary>
    public static T For<T>(this T endpoints, Who who)
        where T : IEndpointConventionBuilder
    {
        endpoints.WithMetadata(who);
        return who switch
        {
            Who.Everyone => endpoints.AllowAnonymous(),
            Who.SignedIn => endpoints.RequireAuthorization(),
            Who.Teachers => endpoints.RequireAuthorization(TeacherPolicy),
            Who.Admins => endpoints.RequireAuthorization(AdminPolicy),
        };
    }

    /// <summary>States who may call the endpoints, and with which scope tokens may.</summary>
    public static T For<T>(this T endpoints, Who who, TokenScope scope)
        where T : IEndpointConventionBuilder
    {
        endpoints.WithMetadata(new TokenUse(scope));
        return endpoints.For(who);
    }

    /// <summary>No token may: what decides over the account itself takes its owner at the keyboard.</summary>
    public static T WithoutTokens<T>(this T endpoints)
        where T : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new TokenUse(null));

    /// <summary>
    /// The scope that an endpoint asks of a token, or null where tokens are worth nothing: pages, and what says so. Where it states no scope, admins' endpoints
    /// take ADMIN, reading takes READ, the rest WRITE.
    /// </summary>
    public static TokenScope? ScopeOf(Endpoint endpoint, string method)
    {
        if (endpoint is not RouteEndpoint { RoutePattern.RawText: { } pattern } || !pattern.StartsWith(ApiRoot, StringComparison.Ordinal))
            return null;
        if (endpoint.Metadata.OfType<TokenUse>().LastOrDefault() is { } stated)
            return stated.Scope;
        if (endpoint.Metadata.OfType<Who>().LastOrDefault() == Who.Admins)
            return TokenScope.Admin;
        return HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? TokenScope.Read : TokenScope.Write;
    }

    public static void AddPolicies(AuthorizationOptions options)
    {
        options.AddPolicy(TeacherPolicy, policy => policy.RequireAssertion(context => context.Resource is HttpContext http && Caller.Of(http).IsTeacher));
        options.AddPolicy(AdminPolicy, policy => policy.RequireAssertion(context => context.Resource is HttpContext http && Caller.Of(http).IsAdmin));
    }
}
