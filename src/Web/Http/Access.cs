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

internal static class Access
{
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

    public static void AddPolicies(AuthorizationOptions options)
    {
        options.AddPolicy(TeacherPolicy, policy => policy.RequireAssertion(context => context.Resource is HttpContext http && Caller.Of(http).IsTeacher));
        options.AddPolicy(AdminPolicy, policy => policy.RequireAssertion(context => context.Resource is HttpContext http && Caller.Of(http).IsAdmin));
    }
}
