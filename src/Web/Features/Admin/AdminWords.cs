using Aulario.Data.Accounts;
using Aulario.Domain;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Admin;

/// <summary>Closed sets as choices of a form.</summary>
internal static class AdminWords
{
    public static IReadOnlyList<Choice> Roles(Texts texts) => Choices<UserRole>(texts, "role.");

    /// <summary>All members of a set, with the texts under a prefix.</summary>
    public static IReadOnlyList<Choice> Choices<T>(Texts texts, string prefix)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(member => new Choice(UpperSnake.Of(member), texts[prefix + UpperSnake.Of(member).ToLowerInvariant()]))];
}
