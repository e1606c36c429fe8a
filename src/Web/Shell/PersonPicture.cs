using Aulario.Data.Accounts;

namespace Aulario.Web.Shell;

internal static class PersonPicture
{
    /// <summary>Where a person's picture is served, drawn or their own; null for none.</summary>
    public static string? AddressOf(string? picture) =>
        picture is null ? null
        : picture.StartsWith(User.DrawnPicture, StringComparison.Ordinal) ? $"/avatars/{picture[User.DrawnPicture.Length..]}.svg"
        : MediaAddress.Of(picture);
}
