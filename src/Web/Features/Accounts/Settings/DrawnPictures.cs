using Aulario.Data.Accounts;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>Pictures that are drawn for everybody, in <c>wwwroot/avatars</c>.</summary>
internal static class DrawnPictures
{
    public static readonly IReadOnlyList<string> Keys = ["fox", "cat", "bear", "panda", "rabbit", "koala", "frog", "owl", "penguin", "chick", "octopus", "tiger", "mouse", "robot", "star", "pencil"];

    /// <summary>How the row of a person names one.</summary>
    public static string NameOf(string key) => User.DrawnPicture + key;
}
