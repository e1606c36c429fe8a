namespace Aulario.Web.Shell;

/// <summary>Which words an error page has, by the status: keys <c>error.{kind}.title</c> and <c>.text</c>.</summary>
internal static class ErrorKinds
{
    public const string NotFound = "notFound";

    public static string Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => "forbidden",
        StatusCodes.Status429TooManyRequests => "busy",
        _ => "trouble",
    };
}
